import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { EyeOff, Star } from 'lucide-react'
import { useMemo } from 'react'
import { useMarks, useRooms } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import classes from './room-filters.module.css'
import type { RoomFilter } from './room-order.ts'
import { countRooms, roomFilters } from './room-order.ts'

/** Those whose names would take too much of a narrow pane. */
const icons: Partial<Record<RoomFilter, LucideIcon>> = { favourites: Star, hidden: EyeOff }

/** Which rooms the list shows, with how many there are. */
export function RoomFilters() {
  const rooms = useRooms((state) => state.rooms)
  const filter = useRooms((state) => state.filter)
  const setFilter = useRooms((state) => state.setFilter)
  const ranks = useMarks((state) => state.ranks)
  const hidden = useMarks((state) => state.hidden)
  const counts = useMemo(() => countRooms(rooms, { ranks, hidden }), [rooms, ranks, hidden])
  return (
    <SegmentedControl<RoomFilter>
      aria-label={words().rooms.which}
      fullWidth
      classNames={{ control: classes.control ?? '', label: classes.label ?? '' }}
      value={filter}
      onChange={setFilter}
      data={roomFilters.map((value) => ({
        value,
        label: <FilterLabel filter={value} count={counts[value]} />,
      }))}
    />
  )
}

function FilterLabel({ filter, count }: { readonly filter: RoomFilter; readonly count: number }) {
  const name = words().rooms.filters[filter]
  const Icon = icons[filter]
  if (!Icon) return `${name} ${formatCount(count)}`
  return (
    <span className={classes.icon} title={name}>
      <Icon size={13} aria-hidden />
      <VisuallyHidden>{name} </VisuallyHidden>
      {formatCount(count)}
    </span>
  )
}
