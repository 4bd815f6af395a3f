import type { Stores } from '../stores/stores.ts'

/** Opens the page of the rooms with this one selected, and in view whatever the list is limited to. */
export function showRoom({ page, rooms, selection }: Stores, roomId: string): void {
  const { rooms: known, filter, setFilter, setQuery } = rooms.getState()
  const isLive = known.some((room) => room.roomId === roomId && room.live)
  if (filter === 'live' && !isLive) setFilter('all')
  setQuery('')
  selection.getState().selectOnly(roomId)
  page.getState().open('rooms')
}
