import type { RoomView } from '../../preload/contract.ts'

export type RoomFilter = 'live' | 'all'

/** Live rooms first, then the newest: live by the start of their stream, idle by their making. */
export function sortRooms(rooms: readonly RoomView[]): readonly RoomView[] {
  return rooms
    .map((room) => ({ room, isLive: room.live !== null, since: sinceOf(room) }))
    .toSorted(
      (a, b) =>
        Number(b.isLive) - Number(a.isLive) ||
        b.since - a.since ||
        (a.room.roomId < b.room.roomId ? -1 : 1),
    )
    .map(({ room }) => room)
}

function sinceOf(room: RoomView): number {
  const since = Date.parse(room.live?.startedAt ?? room.createdAt ?? '')
  return Number.isNaN(since) ? 0 : since
}

/** Every word of the query must occur in the room id or the custom id; case doesn't matter. */
export function filterRooms(
  rooms: readonly RoomView[],
  filter: RoomFilter,
  query: string,
): readonly RoomView[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (filter === 'all' && words.length === 0) return rooms
  return rooms.filter((room) => (filter === 'all' || room.live) && matches(room, words))
}

function matches(room: RoomView, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = `${room.roomId}\n${room.customRoomId ?? ''}`.toLowerCase()
  return words.every((word) => text.includes(word))
}
