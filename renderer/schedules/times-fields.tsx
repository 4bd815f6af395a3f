import { Checkbox, TextInput } from '@mantine/core'
import { useSchedules } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './new-schedule-form.module.css'
import type { ScheduleProblems } from './schedule-draft.ts'
import { everyDay } from './schedule-draft.ts'
import { hoursWords } from './schedule-words.ts'
import { TimeZoneField } from './time-zone-field.tsx'

interface Props {
  readonly problems: ScheduleProblems
}

/** At which hours and on which days, and by whose clock. */
export function TimesFields({ problems }: Props) {
  const hasHours = useSchedules((state) => state.draft.hasHours)
  const hasDays = useSchedules((state) => state.draft.weekdays.length < everyDay.length)
  const change = useSchedules((state) => state.changeDraft)
  return (
    <>
      <fieldset className={classes.group}>
        <Checkbox
          label={words().schedules.form.certainHours}
          checked={hasHours}
          onChange={({ currentTarget }) => change({ hasHours: currentTarget.checked })}
        />
        {hasHours && <HoursFields problems={problems} />}
      </fieldset>
      <WeekdaysField problem={problems.weekdays} />
      {(hasHours || hasDays) && <TimeZoneField />}
    </>
  )
}

function HoursFields({ problems }: Props) {
  const { from, to } = useSchedules((state) => state.draft)
  const change = useSchedules((state) => state.changeDraft)
  const isRight = !problems.from && !problems.to
  return (
    <>
      <div className={classes.row}>
        <TextInput
          type="time"
          label={words().schedules.form.from}
          value={from}
          error={problems.from}
          onChange={({ currentTarget }) => change({ from: currentTarget.value })}
        />
        <TextInput
          type="time"
          label={words().schedules.form.until}
          value={to}
          error={problems.to}
          onChange={({ currentTarget }) => change({ to: currentTarget.value })}
        />
      </div>
      {isRight && (
        <span className={classes.dimmed}>
          {words().schedules.form.ticksCome(hoursWords({ from, to }))}
        </span>
      )}
    </>
  )
}

function WeekdaysField({ problem }: { readonly problem: string | undefined }) {
  const weekdays = useSchedules((state) => state.draft.weekdays)
  const change = useSchedules((state) => state.changeDraft)
  const { schedules } = words()
  return (
    <Checkbox.Group
      label={words().schedules.form.days}
      error={problem}
      value={weekdays.map(String)}
      onChange={(days) => change({ weekdays: days.map(Number).toSorted((a, b) => a - b) })}
    >
      <div className={classes.days}>
        {schedules.weekdays.map((name, index) => (
          <Checkbox
            key={name}
            value={String(index + 1)}
            label={schedules.weekdaysShort[index]}
            aria-label={name}
            aria-invalid={problem !== undefined}
          />
        ))}
      </div>
    </Checkbox.Group>
  )
}
