import { Checkbox, TextInput } from '@mantine/core'
import { useSchedules } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'

/** What ends it, besides a person. */
export function EndFields({ problem }: { readonly problem: string | undefined }) {
  const { rooms, stopAfter, stopWhenEnded } = useSchedules((state) => state.draft)
  const change = useSchedules((state) => state.changeDraft)
  return (
    <>
      <TextInput
        label={words().schedules.form.stopAfter}
        description={words().schedules.form.stopAfterMeant}
        inputMode="numeric"
        placeholder={words().schedules.form.noEnd}
        maw={230}
        value={stopAfter}
        error={problem}
        onChange={({ currentTarget }) => change({ stopAfter: currentTarget.value })}
      />
      {rooms === 'selected' && (
        <Checkbox
          label={words().schedules.form.stopWhenEnded}
          checked={stopWhenEnded}
          onChange={({ currentTarget }) => change({ stopWhenEnded: currentTarget.checked })}
        />
      )}
    </>
  )
}
