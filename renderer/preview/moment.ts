/** Seconds of stream: longer than any stream runs, and more than a capture may ask for. */
const longest = 24 * 60 * 60

/** A moment of the stream, or why a position of the player can't be named as one. */
export type Moment =
  | { readonly ok: true; readonly seconds: number }
  | { readonly ok: false; readonly reason: 'no-dates' | 'no-start' | 'out-of-range' }

/**
 * Stream time is what the clock said at the picture minus what it said when the stream started.
 *
 * @param date ms since 1970 of the picture; null where the playlist has no dates
 * @param startedAt ISO 8601 of stream time 0; null where VideoSDK doesn't tell
 * @returns seconds with ms precision
 */
export function momentOf(date: number | null, startedAt: string | null): Moment {
  if (date === null) return { ok: false, reason: 'no-dates' }
  const start = startedAt === null ? Number.NaN : Date.parse(startedAt)
  if (Number.isNaN(start)) return { ok: false, reason: 'no-start' }
  const seconds = Math.round(date - start) / 1000
  if (seconds < 0 || seconds > longest) return { ok: false, reason: 'out-of-range' }
  return { ok: true, seconds }
}
