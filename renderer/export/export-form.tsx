import { Button, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef } from 'react'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import classes from './export-form.module.css'
import { exportSum } from './export-words.ts'
import { KindField } from './kind-field.tsx'
import { KindOptions } from './kind-options.tsx'
import type { ExportPress } from './use-export.ts'
import { useExport } from './use-export.ts'

interface Props {
  readonly places: readonly number[]
  readonly onStarted: () => void
}

/** The kind, its options, what will come of them, and the button. */
export function ExportForm({ places, onStarted }: Props) {
  const press = useExport(places)
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await press.start()) onStarted()
    else form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <form
      ref={form}
      className={classes.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
    >
      <KindField />
      <KindOptions problems={press.problems} />
      <Sum press={press} count={places.length} />
      {press.failure && <FailureAlert failure={press.failure} />}
      <div className={classes.press}>
        <Button type="submit" size="sm" loading={press.isBusy} disabled={press.obstacle !== null}>
          {words().exports.press}
        </Button>
      </div>
    </form>
  )
}

interface SumProps {
  readonly press: ExportPress
  readonly count: number
}

/** What will come, or why nothing can. */
function Sum({ press: { spec, obstacle }, count }: SumProps) {
  const text = obstacle ?? (spec && exportSum(spec, count))
  if (!text) return null
  return (
    <div className={classes.sum}>
      <Text fw={500}>{text}</Text>
      {!obstacle && <Text size="xs">{words().exports.next}</Text>}
    </div>
  )
}
