import { attempt } from '../stores/attempt.ts'
import type { Stores } from '../stores/stores.ts'
import type { Facets, Shown } from './gallery-query.ts'
import { groupsOf } from './groups.ts'
import {
  isTyping,
  nothingTyped,
  partsFrom,
  roomGroupFrom,
  searchStart,
  startsWith,
  typeLetter,
} from './type-ahead.ts'

/** Stills and rooms that one call may name. */
const mostPlaces = 5000
const mostRooms = 200

/** Finds the next still of a room by the first letters of its name. @param now ms */
export function createTypeAhead(
  { api, gallery, stillCache }: Pick<Stores, 'api' | 'gallery' | 'stillCache'>,
  now: () => number,
) {
  let typed = nothingTyped

  async function facets(): Promise<Facets | null> {
    if (gallery.getState().facets === null) await gallery.getState().loadFacets()
    return gallery.getState().facets
  }

  /** Where all stills up to the next one are known, no call is needed. */
  function amongKnown(places: readonly number[], letters: string, from: number): number | null {
    for (let index = from; index < places.length; index += 1) {
      const still = stillCache.get(places[index] ?? -1)
      if (!still) return null
      if (startsWith(still, letters)) return places[index] ?? null
    }
    return null
  }

  async function amongAll({ query, places }: Shown, letters: string, from: number) {
    const rooms = ((await facets())?.rooms ?? []).filter((room) => startsWith(room, letters))
    const asked = rooms
      .map(({ roomId }) => roomId)
      .filter((roomId) => isAsked(query.roomIds, roomId))
    if (asked.length === 0) return null
    const narrowed = { ...query, roomIds: asked.slice(0, mostRooms) }
    for (const part of partsFrom(places, from, mostPlaces)) {
      const result = await attempt(api.matchPlaces({ query: narrowed, places: [...part] }))
      if (!result.ok) return null
      const matching = new Set(result.value)
      const found = part.find((place) => matching.has(place))
      if (found !== undefined) return found
    }
    return null
  }

  return {
    isTyping: () => isTyping(typed, now()),
    /**
     * @param index of the still with the keyboard; -1 for none
     * @returns the place of the still that the letters lead to; null for none, or where more
     *   letters have come meanwhile
     */
    async type(letter: string, shown: Shown, index: number): Promise<number | null> {
      typed = typeLetter(typed, letter, now())
      const mine = typed
      const from = searchStart(mine.letters, index)
      if (shown.query.byRoom) {
        const start = roomGroupFrom(groupsOf(shown), mine.letters, from)
        return shown.places[start] ?? null
      }
      const found =
        amongKnown(shown.places, mine.letters, from) ?? (await amongAll(shown, mine.letters, from))
      return typed === mine ? found : null
    },
  }
}

function isAsked(roomIds: readonly string[], roomId: string): boolean {
  return roomIds.length === 0 || roomIds.includes(roomId)
}
