/** Which side of another favourite. */
export type Side = 'before' | 'after'

/**
 * Puts a favourite beside another one. The rest keeps its order; where one of the two is no
 * favourite, nothing changes.
 */
export function placeBeside(
  favourites: readonly string[],
  roomId: string,
  target: string,
  side: Side,
): readonly string[] {
  if (roomId === target || !favourites.includes(roomId) || !favourites.includes(target)) {
    return favourites
  }
  const others = favourites.filter((id) => id !== roomId)
  return others.toSpliced(others.indexOf(target) + Number(side === 'after'), 0, roomId)
}

/**
 * Moves a favourite past its neighbour among those that are shown.
 *
 * @param shown ids in the order of the list, which begins with the favourites that it shows
 * @param by -1 for up, 1 for down
 */
export function moveFavourite(
  favourites: readonly string[],
  shown: readonly string[],
  roomId: string,
  by: -1 | 1,
): readonly string[] {
  const at = shown.indexOf(roomId)
  const neighbour = at < 0 ? undefined : shown[at + by]
  if (neighbour === undefined) return favourites
  return placeBeside(favourites, roomId, neighbour, by < 0 ? 'before' : 'after')
}

/** Adds those that are missing at the end; takes all away where none is missing. */
export function toggleIds(ids: readonly string[], those: readonly string[]): readonly string[] {
  const known = new Set(ids)
  const missing = those.filter((id) => !known.has(id))
  if (missing.length > 0) return [...ids, ...missing]
  const gone = new Set(those)
  return ids.filter((id) => !gone.has(id))
}
