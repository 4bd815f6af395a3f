import type { RoomRun, StillQuery } from './gallery-query.ts'
import { isByTime } from './gallery-query.ts'
import type { TimeOrder } from './places.ts'
import { firstPlace, momentOf, rankOf } from './places.ts'

/** Stills that stand together under a heading. */
export interface Group {
  readonly key: string
  /** Index of its first still. */
  readonly start: number
  readonly count: number
  /** What its heading tells: a day, a room, or nothing where there is none. */
  readonly about:
    | { readonly kind: 'day' /** Ms since 1970: the local midnight. */; readonly day: number }
    | { readonly kind: 'room'; readonly roomId: string; readonly customRoomId: string | null }
    | { readonly kind: 'all' }
}

interface Shown {
  readonly query: Pick<StillQuery, 'order' | 'byRoom'>
  readonly places: readonly number[]
  readonly rooms: readonly RoomRun[]
}

/** The groups of a result, in its order: they cover it without gaps. */
export function groupsOf({ query, places, rooms }: Shown): readonly Group[] {
  if (places.length === 0) return []
  if (query.byRoom) return roomGroups(rooms, places.length)
  if (isByTime(query)) return dayGroups(places, query.order === 'oldest' ? 'oldest' : 'newest')
  return [{ key: 'all', start: 0, count: places.length, about: { kind: 'all' } }]
}

function roomGroups(rooms: readonly RoomRun[], total: number): readonly Group[] {
  return rooms.map(({ roomId, customRoomId, start }, index) => ({
    key: `room ${roomId}`,
    start,
    count: (rooms[index + 1]?.start ?? total) - start,
    about: { kind: 'room', roomId, customRoomId },
  }))
}

/** By local days. Looks at one still a day, not at each: there may be hundreds of thousands. */
function dayGroups(places: readonly number[], order: TimeOrder): readonly Group[] {
  const groups: Group[] = []
  for (let start = 0; start < places.length; ) {
    const day = dayOf(momentOf(places[start] ?? 0))
    const end = order === 'newest' ? firstPlace(day) - 0.5 : firstPlace(nextDay(day))
    const count = Math.max(1, rankOf(places, end, order) - start)
    groups.push({ key: `day ${day}`, start, count, about: { kind: 'day', day } })
    start += count
  }
  return groups
}

/** The local midnight before a moment. Both in ms since 1970. */
export function dayOf(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0)
}

/** The local midnight after one: days with a change of the clocks are not 24 hours long. */
export function nextDay(day: number): number {
  const date = new Date(day)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime()
}

/** Two pages of a result as one: a room that goes on in the second page begins in the first. */
export function joinRuns(
  first: readonly RoomRun[],
  count: number,
  second: readonly RoomRun[],
): readonly RoomRun[] {
  const moved = second.map((run) => ({ ...run, start: run.start + count }))
  const goesOn = first.at(-1)?.roomId === second[0]?.roomId
  return [...first, ...(goesOn ? moved.slice(1) : moved)]
}
