import { Checkbox, TextInput } from '@mantine/core'
import { useSchedules } from '../stores/stores-context.tsx'

/** What ends it, besides a person. */
export function EndFields({ problem }: { readonly problem: string | undefined }) {
  const { rooms, stopAfter, stopWhenEnded } = useSchedules((state) => state.draft)
  const change = useSchedules((state) => state.changeDraft)
  return (
    <>
      <TextInput
        label="Stop after"
        description="Ticks; nothing for no end."
        inputMode="numeric"
        placeholder="No end"
        maw={230}
        value={stopAfter}
        error={problem}
        onChange={({ currentTarget }) => change({ stopAfter: currentTarget.value })}
      />
      {rooms === 'selected' && (
        <Checkbox
          label="Stop when every stream has ended"
          checked={stopWhenEnded}
          onChange={({ currentTarget }) => change({ stopWhenEnded: currentTarget.checked })}
        />
      )}
    </>
  )
}
