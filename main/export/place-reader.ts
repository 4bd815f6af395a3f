import type { Still } from '../library/still.ts'
import type { ExportStill } from './export-state.ts'

export interface PlaceSource {
  /** Those of at most 500 places that the library knows, in any order. */
  readonly stills: (places: readonly number[]) => Promise<readonly Still[]>
  /** True for a library folder whose drive or share can't be reached now. */
  readonly isAway: (folder: string) => boolean
}

/** Looks stills up a few hundred at a time, in the order of their places. */
export interface PlaceReader {
  /** An empty list is the end. */
  readonly next: () => Promise<readonly ExportStill[]>
  /** How many of those looked up so far the library doesn't know any more. */
  readonly unknown: () => number
}

/** As many as are looked up for a page of the gallery. */
const chunkSize = 500

export function createPlaceReader(places: readonly number[], source: PlaceSource): PlaceReader {
  let at = 0
  let unknown = 0

  async function next(): Promise<readonly ExportStill[]> {
    while (at < places.length) {
      const wanted = places.slice(at, at + chunkSize)
      at += wanted.length
      const found = await lookUp(wanted, source)
      unknown += wanted.length - found.length
      // An empty list would be the end.
      if (found.length > 0) return found
    }
    return []
  }

  return { next, unknown: () => unknown }
}

async function lookUp(
  places: readonly number[],
  { stills, isAway }: PlaceSource,
): Promise<readonly ExportStill[]> {
  const byPlace = new Map((await stills(places)).map((still) => [still.place, still]))
  return places.flatMap((place) => {
    const still = byPlace.get(place)
    return still ? [{ ...still, isAway: isAway(still.folder) }] : []
  })
}
