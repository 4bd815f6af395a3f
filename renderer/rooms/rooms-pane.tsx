import { Button } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import type { RoomView } from '../../preload/contract.ts'
import { useRooms, useSelection } from '../stores/stores-context.tsx'
import { useSelectedRooms } from '../stores/use-selected-rooms.ts'
import type { ProjectView } from '../types.ts'
import { formatCount, formatNumberOf } from '../ui/format.ts'
import { Pane } from '../ui/pane.tsx'
import { RoomList } from './room-list.tsx'
import { filterRooms } from './room-order.ts'
import { RoomSearch } from './room-search.tsx'
import { RoomsFailure } from './rooms-failure.tsx'
import classes from './rooms-pane.module.css'
import { RoomsRefresh } from './rooms-refresh.tsx'
import { RoomsWait } from './rooms-wait.tsx'
import { useRoomRefresh } from './use-room-refresh.ts'

export function RoomsPane({ project }: { readonly project: ProjectView }) {
  useRoomRefresh()
  const rooms = useRooms((state) => state.rooms)
  const filter = useRooms((state) => state.filter)
  const query = useDeferredValue(useRooms((state) => state.query))
  const shown = useMemo(() => filterRooms(rooms, filter, query), [rooms, filter, query])
  return (
    <Pane title="Rooms" aside={<RoomsRefresh />}>
      <RoomSearch />
      <RoomsFailure project={project} />
      {shown.length > 0 ? <RoomList rooms={shown} view={`${filter} ${query}`} /> : <RoomsWait />}
      <SelectionLine shown={shown} />
    </Pane>
  )
}

function SelectionLine({ shown }: { readonly shown: readonly RoomView[] }) {
  const selected = useSelectedRooms()
  const clear = useSelection((state) => state.clear)
  const hidden = useMemo(() => countMissing(selected, shown), [selected, shown])
  return (
    <div className={classes.selection}>
      <span>
        {selected.length > 0
          ? `${formatCount(selected.length)} selected`
          : formatNumberOf(shown.length, 'room')}
        {hidden > 0 && `, ${formatCount(hidden)} not shown`}
      </span>
      {selected.length > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={clear}>
          Clear selection
        </Button>
      )}
    </div>
  )
}

function countMissing(rooms: readonly RoomView[], among: readonly RoomView[]): number {
  const ids = new Set(among.map(({ roomId }) => roomId))
  return rooms.filter(({ roomId }) => !ids.has(roomId)).length
}
