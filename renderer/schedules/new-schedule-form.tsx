import { Button, Text } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import { EndFields } from './end-fields.tsx'
import { IntervalFields } from './interval-fields.tsx'
import classes from './new-schedule-form.module.css'
import { OptionsInWords } from './options-in-words.tsx'
import { RoomsField } from './rooms-field.tsx'
import { loadHint, sumUp } from './schedule-sum.ts'
import { TimesFields } from './times-fields.tsx'
import type { NewSchedule } from './use-new-schedule.ts'
import { useLiveCount, useNewSchedule } from './use-new-schedule.ts'

/** What to capture, how often, when, and until when. */
export function NewScheduleForm({ onStarted }: { readonly onStarted: () => void }) {
  const schedule = useNewSchedule()
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await schedule.start()) onStarted()
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
      <RoomsField problem={schedule.problems.rooms} />
      <IntervalFields problem={schedule.problems.every} />
      <TimesFields problems={schedule.problems} />
      <EndFields problem={schedule.problems.stopAfter} />
      <OptionsInWords options={schedule.options} obstacle={schedule.obstacle} />
      <Sum schedule={schedule} />
      {schedule.failure && <FailureAlert failure={schedule.failure} />}
      <div className={classes.press}>
        <Button type="submit" size="sm" loading={schedule.isBusy}>
          {words().schedules.form.start}
        </Button>
      </div>
    </form>
  )
}

/** All of it in a sentence, before somebody presses. */
function Sum({ schedule: { fields, options } }: { readonly schedule: NewSchedule }) {
  const timeZone = useApp((app) => app.timeZone)
  const live = useLiveCount()
  if (!fields) return null
  const hint = loadHint(fields, options, live)
  return (
    <div className={classes.sum}>
      <Text fw={500}>{sumUp(fields, timeZone)}</Text>
      {hint && <Text size="xs">{hint}</Text>}
    </div>
  )
}
