import { SegmentedControl, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { useSearchTarget } from '../commands/use-search-target.ts'
import { useRooms } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import type { RoomFilter } from './room-order.ts'
import classes from './rooms-pane.module.css'

export function RoomSearch() {
  const query = useRooms((state) => state.query)
  const setQuery = useRooms((state) => state.setQuery)
  const input = useRef<HTMLInputElement>(null)
  const { aria } = useCommandHint('search')
  useSearchTarget(input)
  return (
    <search className={classes.search}>
      <TextInput
        ref={input}
        type="search"
        aria-label="Search rooms"
        aria-keyshortcuts={aria}
        placeholder="Room id or custom id"
        leftSection={<Search size={14} />}
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <LiveFilter />
    </search>
  )
}

function LiveFilter() {
  const rooms = useRooms((state) => state.rooms)
  const filter = useRooms((state) => state.filter)
  const setFilter = useRooms((state) => state.setFilter)
  const live = useMemo(() => rooms.filter((room) => room.live).length, [rooms])
  return (
    <SegmentedControl<RoomFilter>
      aria-label="Which rooms"
      fullWidth
      value={filter}
      onChange={setFilter}
      data={[
        { value: 'live', label: `Live ${formatCount(live)}` },
        { value: 'all', label: `All ${formatCount(rooms.length)}` },
      ]}
    />
  )
}
