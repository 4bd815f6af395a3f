import { NativeSelect } from '@mantine/core'
import { useSchedules } from '../stores/stores-context.tsx'
import { useSelectedRooms } from '../stores/use-selected-rooms.ts'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import { useLiveCount } from './use-new-schedule.ts'

export function RoomsField({ problem }: { readonly problem: string | undefined }) {
  const rooms = useSchedules((state) => state.draft.rooms)
  const change = useSchedules((state) => state.changeDraft)
  const selected = useSelectedRooms().length
  const live = useLiveCount()
  const texts = words().schedules.form
  return (
    <NativeSelect
      label={texts.rooms}
      description={rooms === 'live' ? texts.liveMeant(live) : texts.selectedMeant}
      data={[
        { value: 'live', label: words().schedules.allLive },
        { value: 'selected', label: texts.selected(formatCount(selected)) },
      ]}
      value={rooms}
      error={problem}
      data-autofocus
      onChange={({ currentTarget }) =>
        change({ rooms: currentTarget.value === 'selected' ? 'selected' : 'live' })
      }
    />
  )
}
