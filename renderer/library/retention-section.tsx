import { Button, Text } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { RetentionView } from '../../preload/contract.ts'
import { useRetention } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { useKeptFocus } from '../ui/use-kept-focus.ts'
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
  return (
    <Section title="What may go by itself" aside={<AddRule onAdd={onAdd} />}>
      <Text size="xs" c="dimmed">
        A rule sends the older stills of a room or a schedule to the system’s trash, each time with
        an Undo. Favourites always stay.
      </Text>
      <ListFailure failure={failure} onRetry={() => void load()} />
      {isLoaded && rules.length === 0 && <Text>There is no rule: every still stays.</Text>}
      <ul {...keptFocus} className={classes.list} aria-label="Rules" hidden={rules.length === 0}>
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
      Add rule…
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
  const words = ruleWords(rule, names)
  return (
    <li className={classes.item}>
      <div className={classes.facts} data-copyable>
        <span className={classes.name}>{words}</span>
        <span className={classes.dimmed}>{appliedWords(rule)}</span>
      </div>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={`Remove the rule: ${words}`}
        onClick={() => void remove(rule.id).then(setFailure)}
      >
        Remove
      </Button>
      {failure && <FailureAlert failure={failure} />}
    </li>
  )
}
