import { Button, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RetentionView } from '../../preload/contract.ts'
import { useRetention } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
import { words } from '../ui/words.ts'
import classes from './library-dialog.module.css'
import type { RuleNames } from './retention-words.ts'
import { appliedWords, ruleWords } from './retention-words.ts'
import { Section } from './section.tsx'
import { useRuleNames } from './use-rule-names.ts'

interface Props {
  readonly onAdd: () => void
}

/** What goes by itself: nothing, unless somebody has set a rule. */
export function RetentionSection({ onAdd }: Props) {
  const { rules, isLoaded, failure, load } = useRetention((state) => state)
  const names = useRuleNames()
  const keptFocus = useKeptFocus<HTMLUListElement>(rules)
  useEffect(() => void load(), [load])
  const texts = words().library.rules
  return (
    <Section title={texts.title} aside={<AddRule onAdd={onAdd} />}>
      <Text size="xs" c="dimmed">
        {texts.text}
      </Text>
      <ListFailure failure={failure} onRetry={() => void load()} />
      {isLoaded && rules.length === 0 && <Text>{texts.none}</Text>}
      <ul
        {...keptFocus}
        className={classes.list}
        aria-label={texts.list}
        hidden={rules.length === 0}
      >
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} names={names} />
        ))}
      </ul>
    </Section>
  )
}

function AddRule({ onAdd }: Props) {
  return (
    <Button variant="default" size="compact-xs" leftSection={<Plus size={12} />} onClick={onAdd}>
      {words().library.rules.add}
    </Button>
  )
}

interface ItemProps {
  readonly rule: RetentionView
  readonly names: RuleNames
}

/** Removing asks nothing: without the rule more stays, not less. */
function RuleItem({ rule, names }: ItemProps) {
  const remove = useRetention((state) => state.remove)
  const [failure, setFailure] = useState<Failure | null>(null)
  const name = ruleWords(rule, names)
  return (
    <li className={classes.item}>
      <div className={classes.facts} data-copyable>
        <span className={classes.name}>{name}</span>
        <span className={classes.dimmed}>{appliedWords(rule)}</span>
      </div>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={words().library.rules.removeOne(name)}
        onClick={() => void remove(rule.id).then(setFailure)}
      >
        {words().library.rules.remove}
      </Button>
      {failure && <FailureAlert failure={failure} />}
    </li>
  )
}
