/** Places in ms since 1970 times 256: what the main process calls a still's place in time. */
const placesPerMs = 256

export type TimeOrder = 'newest' | 'oldest'

/** Ms since 1970. */
export function momentOf(place: number): number {
  return Math.floor(place / placesPerMs)
}

/** The first place of a moment. @param ms since 1970 */
export function firstPlace(ms: number): number {
  return ms * placesPerMs
}

/** How many of the places, which are in the order, come before `place`. */
export function rankOf(places: readonly number[], place: number, order: TimeOrder): number {
  const comesBefore = (other: number) => (order === 'newest' ? other > place : other < place)
  let from = 0
  let to = places.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (comesBefore(places[middle] ?? 0)) from = middle + 1
    else to = middle
  }
  return from
}

/** Adds places to a list in the order, each where it belongs; those that are there stay once. */
export function insertPlaces(
  places: readonly number[],
  more: readonly number[],
  order: TimeOrder,
): readonly number[] {
  const isNew = (place: number) => places[rankOf(places, place, order)] !== place
  const fresh = [...new Set(more)].filter(isNew).toSorted(comparing(order))
  if (fresh.length === 0) return places
  const merged: number[] = []
  let from = 0
  for (const place of fresh) {
    const rank = rankOf(places, place, order)
    while (from < rank) merged.push(places[from++] ?? 0)
    merged.push(place)
  }
  while (from < places.length) merged.push(places[from++] ?? 0)
  return merged
}

/** @returns the same list where none of them is in it */
export function removePlaces(
  places: readonly number[],
  gone: ReadonlySet<number>,
): readonly number[] {
  const left = gone.size === 0 ? places : places.filter((place) => !gone.has(place))
  return left.length === places.length ? places : left
}

/** The stills between two, both with them, in the order shown; `to` alone where `from` is gone. */
export function placesBetween(
  places: readonly number[],
  from: number,
  to: number,
): readonly number[] {
  const end = places.indexOf(to)
  const known = places.indexOf(from)
  const start = known < 0 ? end : known
  return end < 0 ? [] : places.slice(Math.min(start, end), Math.max(start, end) + 1)
}

function comparing(order: TimeOrder) {
  return order === 'newest' ? (a: number, b: number) => b - a : (a: number, b: number) => a - b
}
