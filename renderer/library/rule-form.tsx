import { Button, NativeSelect, TextInput, VisuallyHidden } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef } from 'react'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import { trialWords } from './retention-words.ts'
import classes from './rule-form.module.css'
import { ScopeFields } from './scope-fields.tsx'
import { Trial } from './trial.tsx'
import type { NewRule } from './use-new-rule.ts'
import { useNewRule } from './use-new-rule.ts'

interface Props {
  readonly onAdded: () => void
}

/** Whose stills, how many stay, what would go now, and only then the button that sets it. */
export function RuleForm({ onAdded }: Props) {
  const rule = useNewRule()
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (rule.isBusy || (await rule.tryOut())) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  async function set() {
    if (await rule.set()) onAdded()
  }

  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
    >
      <ScopeFields rule={rule} />
      <KeepFields rule={rule} />
      <VisuallyHidden role="status">{rule.trial && trialWords(rule.trial)}</VisuallyHidden>
      {rule.trial && <Trial trial={rule.trial} replaced={rule.replaced} />}
      {rule.failure && <FailureAlert failure={rule.failure} />}
      <div className={classes.press}>
        <Button type="submit" size="sm" variant="default" loading={rule.isBusy}>
          {words().library.rule.show}
        </Button>
        {/* A button of its own: a second press of the first one sets nothing. */}
        <Button size="sm" disabled={rule.trial === null} onClick={() => void set()}>
          {words().library.rule.set}
        </Button>
      </div>
    </form>
  )
}

function KeepFields({ rule: { draft, problems, change } }: { readonly rule: NewRule }) {
  return (
    <div className={classes.row}>
      <TextInput
        className={classes.number ?? ''}
        label={words().library.rule.keep}
        inputMode="numeric"
        value={draft.number}
        error={problems.number}
        onChange={({ currentTarget }) => change({ number: currentTarget.value })}
      />
      <NativeSelect
        label={words().library.rule.unit}
        data={[
          { value: 'last', label: words().library.rule.stills },
          { value: 'days', label: words().library.rule.days },
        ]}
        value={draft.keep}
        onChange={({ currentTarget }) =>
          change({ keep: currentTarget.value === 'days' ? 'days' : 'last' })
        }
      />
    </div>
  )
}
