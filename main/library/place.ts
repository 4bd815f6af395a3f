/** Stills of one millisecond that get a place of their own before the next one's are taken. */
const perMs = 256

/** Ms since 1970 (in the year 3000): what lies beyond is no moment of a capture. */
const latest = 32_503_680_000_000

/** The first place of a moment. @param ms since 1970; bent into 0 .. the year 3000 */
export function firstPlace(ms: number): number {
  return Math.min(latest, Math.max(0, Math.floor(ms))) * perMs
}

/** The moment of a place, in ms since 1970. */
export function momentOf(place: number): number {
  return Math.floor(place / perMs)
}
