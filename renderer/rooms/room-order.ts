import type { RoomView } from '../../preload/contract.ts'
import { assertNever } from '../ui/assert-never.ts'

/** In the order in which they stand. */
export const roomFilters = ['live', 'all', 'favourites', 'hidden'] as const

export type RoomFilter = (typeof roomFilters)[number]

/** What somebody has said about rooms, made for quick looks. */
export interface RoomMarks {
  /** Place among the favourites, from 0, by room id. */
  readonly ranks: ReadonlyMap<string, number>
  readonly hidden: ReadonlySet<string>
}

/**
 * The rooms that a filter and a search show: favourites first, in their owner's order, then the
 * others as they come. One pass, without sorting more than the favourites.
 */
export function arrangeRooms(
  rooms: readonly RoomView[],
  marks: RoomMarks,
  { filter, query }: { readonly filter: RoomFilter; readonly query: string },
): readonly RoomView[] {
  const words = wordsOf(query)
  const { ranks } = marks
  const pinned: RoomView[] = []
  const others: RoomView[] = []
  for (const room of rooms) {
    if (!belongs(room, filter, marks) || !matches(room, words)) continue
    if (ranks.has(room.roomId)) pinned.push(room)
    else others.push(room)
  }
  if (pinned.length === 0) return others.length === rooms.length ? rooms : others
  const rank = ({ roomId }: RoomView) => ranks.get(roomId) ?? 0
  return [...pinned.toSorted((a, b) => rank(a) - rank(b)), ...others]
}

/** How many rooms each filter shows without a search. */
export function countRooms(
  rooms: readonly RoomView[],
  marks: RoomMarks,
): Readonly<Record<RoomFilter, number>> {
  const counts = { live: 0, all: 0, favourites: 0, hidden: 0 }
  for (const room of rooms) {
    for (const filter of roomFilters) if (belongs(room, filter, marks)) counts[filter] += 1
  }
  return counts
}

/** Hidden rooms are shown by their own filter only. */
export function belongs(
  { roomId, live }: RoomView,
  filter: RoomFilter,
  { ranks, hidden }: RoomMarks,
): boolean {
  switch (filter) {
    case 'live':
      return live !== null && !hidden.has(roomId)
    case 'all':
      return !hidden.has(roomId)
    case 'favourites':
      return ranks.has(roomId) && !hidden.has(roomId)
    case 'hidden':
      return hidden.has(roomId)
    default:
      return assertNever(filter)
  }
}

/** The words of a search, as {@link matches} wants them. */
export function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/u).filter(Boolean)
}

/** What a search looks at, kept: thousands of rooms are looked through at each key. */
const texts = new WeakMap<RoomView, string>()

function textOf(room: RoomView): string {
  const known = texts.get(room)
  if (known !== undefined) return known
  const text = `${room.roomId}\n${room.customRoomId ?? ''}`.toLowerCase()
  texts.set(room, text)
  return text
}

/** Every word of the query must occur in the room id or the custom id; case doesn't matter. */
export function matches(room: RoomView, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = textOf(room)
  return words.every((word) => text.includes(word))
}
