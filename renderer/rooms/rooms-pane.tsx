import { useDeferredValue, useMemo } from 'react'
import { useMarks, useRooms } from '../stores/stores-context.tsx'
import type { ProjectView } from '../types.ts'
import { Pane } from '../ui/pane.tsx'
import { words } from '../ui/words.ts'
import { RoomList } from './room-list.tsx'
import { arrangeRooms } from './room-order.ts'
import { RoomSearch } from './room-search.tsx'
import { RoomsFailure } from './rooms-failure.tsx'
import { RoomsRefresh } from './rooms-refresh.tsx'
import { RoomsSaid } from './rooms-said.tsx'
import { RoomsWait } from './rooms-wait.tsx'
import { SelectionLine } from './selection-line.tsx'
import { useRoomRefresh } from './use-room-refresh.ts'

export function RoomsPane({ project }: { readonly project: ProjectView }) {
  useRoomRefresh()
  const { shown, view } = useShownRooms()
  return (
    <Pane title={words().rooms.rooms} aside={<RoomsRefresh />}>
      <RoomSearch />
      <RoomsFailure project={project} />
      {shown.length > 0 ? <RoomList rooms={shown} view={view} /> : <RoomsWait />}
      <RoomsSaid />
      <SelectionLine shown={shown} />
    </Pane>
  )
}

/** What the list shows, and the name of the search and filter that it is shown for. */
function useShownRooms() {
  const rooms = useRooms((state) => state.rooms)
  const filter = useRooms((state) => state.filter)
  const query = useDeferredValue(useRooms((state) => state.query))
  const ranks = useMarks((state) => state.ranks)
  const hidden = useMarks((state) => state.hidden)
  const shown = useMemo(
    () => arrangeRooms(rooms, { ranks, hidden }, { filter, query }),
    [rooms, ranks, hidden, filter, query],
  )
  return { shown, view: `${filter} ${query}` }
}
