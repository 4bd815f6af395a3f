import { NativeSelect, TextInput } from '@mantine/core'
import { useSchedules } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import classes from './new-schedule-form.module.css'
import type { IntervalUnit } from './schedule-draft.ts'
import { intervalUnits } from './schedule-draft.ts'

const units = Object.keys(intervalUnits) as readonly IntervalUnit[]

/** How often. */
export function IntervalFields({ problem }: { readonly problem: string | undefined }) {
  const { every, unit } = useSchedules((state) => state.draft)
  const change = useSchedules((state) => state.changeDraft)
  return (
    <div className={classes.row}>
      <TextInput
        className={classes.number ?? ''}
        label={words().schedules.form.every}
        inputMode="numeric"
        value={every}
        error={problem}
        onChange={({ currentTarget }) => change({ every: currentTarget.value })}
      />
      <NativeSelect
        label={words().schedules.form.unit}
        data={units.map((each) => ({ value: each, label: words().schedules.form.units[each] }))}
        value={unit}
        onChange={({ currentTarget }) =>
          change({ unit: units.find((each) => each === currentTarget.value) ?? 'seconds' })
        }
      />
    </div>
  )
}
