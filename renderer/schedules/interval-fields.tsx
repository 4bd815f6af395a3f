import { NativeSelect, TextInput } from '@mantine/core'
import { useSchedules } from '../stores/stores-context.tsx'
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
        label="Every"
        inputMode="numeric"
        value={every}
        error={problem}
        onChange={({ currentTarget }) => change({ every: currentTarget.value })}
      />
      <NativeSelect
        label="Unit"
        data={[...units]}
        value={unit}
        onChange={({ currentTarget }) =>
          change({ unit: units.find((each) => each === currentTarget.value) ?? 'seconds' })
        }
      />
    </div>
  )
}
