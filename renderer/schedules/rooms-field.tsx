import { NativeSelect } from '@mantine/core'
import { useSchedules } from '../stores/stores-context.tsx'
import { useSelectedRooms } from '../stores/use-selected-rooms.ts'
import { formatCount, formatNumberOf } from '../ui/format.ts'
import { useLiveCount } from './use-new-schedule.ts'

export function RoomsField({ problem }: { readonly problem: string | undefined }) {
  const rooms = useSchedules((state) => state.draft.rooms)
  const change = useSchedules((state) => state.changeDraft)
  const selected = useSelectedRooms().length
  const live = useLiveCount()
  return (
    <NativeSelect
      label="Rooms"
      description={
        rooms === 'live'
          ? `Each tick asks anew which rooms are live: now ${formatNumberOf(live, 'room')}.`
          : 'Each tick captures those of them that are live.'
      }
      data={[
        { value: 'live', label: 'All live rooms' },
        { value: 'selected', label: `Selected rooms (${formatCount(selected)})` },
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
