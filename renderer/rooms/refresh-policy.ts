/** Ms between looks at what is live. */
const liveEvery = 15_000

/** Ms between fetches of the whole list. */
const listEvery = 5 * 60_000

/** Ms: it doesn't get slower than this, however often it fails. */
const longestPause = 5 * 60_000

/** Ms: what is as young as that needs no look when the window comes back. */
const young = 5000

/** What tells when to refresh next. Moments are ms since 1970. */
export interface RefreshPast {
  /** When what is live was last known. */
  readonly updatedAt: number | null
  /** When the whole list last came. */
  readonly listedAt: number | null
  /** When the last refresh failed. */
  readonly failedAt: number | null
  /** Refreshes that failed one after another. */
  readonly failures: number
  /** The server asked to wait until then. */
  readonly notBefore: number | null
}

export interface NextRefresh {
  readonly kind: 'live' | 'list'
  /** Ms since 1970. */
  readonly at: number
}

/**
 * What is live is asked for often, the whole list seldom. Each failure doubles the pause, and the
 * server's own word on it comes first.
 */
export function nextRefresh(past: RefreshPast): NextRefresh {
  const pause = Math.min(longestPause, liveEvery * 2 ** Math.max(0, past.failures - 1))
  const at = Math.max(lastTry(past) + pause, past.notBefore ?? 0)
  return { kind: kindAt(past, at), at }
}

/** For the moment that the window or the network comes back: at once, unless it asked to wait. */
export function nextAfterAbsence(past: RefreshPast, now: number): NextRefresh {
  const { updatedAt, notBefore } = past
  if (updatedAt !== null && now - updatedAt < young) return nextRefresh(past)
  const at = Math.max(now, notBefore ?? 0)
  return { kind: kindAt(past, at), at }
}

function lastTry({ updatedAt, failedAt }: RefreshPast): number {
  return Math.max(updatedAt ?? 0, failedAt ?? 0)
}

function kindAt({ listedAt }: RefreshPast, at: number): NextRefresh['kind'] {
  return listedAt === null || at >= listedAt + listEvery ? 'list' : 'live'
}
