import type { Stores } from '../stores/stores.ts'
import { belongs, matches, wordsOf } from './room-order.ts'

/**
 * Opens the page of the rooms with this one selected, and nothing besides, and makes sure that the list shows it: where
 * the filter or the search leaves it out, they give way.
 *
 * @returns false where the list has no such room
 */
export function showRoom({ page, rooms, marks, selection }: RoomStores, roomId: string): boolean {
  const { rooms: all, filter, query, setFilter, setQuery } = rooms.getState()
  const room = all.find((candidate) => candidate.roomId === roomId)
  if (!room) return false
  const now = marks.getState()
  if (!matches(room, wordsOf(query))) setQuery('')
  if (!belongs(room, filter, now)) setFilter(now.hidden.has(roomId) ? 'hidden' : 'all')
  selection.getState().selectOnly(roomId)
  page.getState().open('rooms')
  return true
}

type RoomStores = Pick<Stores, 'page' | 'rooms' | 'marks' | 'selection'>
