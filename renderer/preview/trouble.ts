import { assertNever } from '../ui/assert-never.ts'
import type { StreamFailure } from './stream-types.ts'

/** Why nothing plays, as people tell it apart. */
export type TroubleKind =
  | 'not-playable'
  | 'ended'
  | 'codec'
  | 'offline'
  | 'timeout'
  | 'stalled'
  | 'busy'
  | 'refused'
  | 'broken'

/** Ms in which a stream may not be playable yet. */
const youngMs = 60_000

interface Circumstances {
  /** True where the stream has played before. */
  readonly hasPlayed: boolean
  /** Ms since the stream's start; null where that isn't known. */
  readonly age: number | null
}

export function troubleOf(failure: StreamFailure, circumstances: Circumstances): TroubleKind {
  switch (failure.cause) {
    case 'codec':
      return 'codec'
    case 'timeout':
      return 'timeout'
    case 'media':
      return 'broken'
    case 'load':
      return loadTrouble(failure, circumstances)
    default:
      return assertNever(failure.cause)
  }
}

function loadTrouble(failure: StreamFailure, circumstances: Circumstances): TroubleKind {
  const { code, detail, status } = failure
  switch (code) {
    case 'stream-not-live':
      return detail === 'starting' ? 'not-playable' : notLive(circumstances)
    case 'room-not-found':
    case 'auth-rejected':
    case 'forbidden':
    case 'clock-skew':
    case 'keychain-locked':
    case 'keychain-unavailable':
      return 'refused'
    case 'offline':
      return 'offline'
    case 'timeout':
      return 'timeout'
    case 'rate-limited':
    case 'server-error':
      return 'busy'
    case null:
      return statusTrouble(status, circumstances)
    default:
      // A piece of the stream that has gone by now: what comes next may be there.
      return detail === 'missing' ? 'stalled' : 'broken'
  }
}

/** For an answer that isn't Stillroom's own. */
function statusTrouble(status: number, circumstances: Circumstances): TroubleKind {
  if (status === 0) return 'offline'
  if (status === 404) return notLive(circumstances)
  if (status === 401 || status === 402 || status === 403) return 'refused'
  if (status === 429 || status >= 500) return 'busy'
  return 'broken'
}

/** The list of rooms may be a little older or younger than the stream. */
function notLive({ hasPlayed, age }: Circumstances): TroubleKind {
  if (hasPlayed) return 'ended'
  return age === null || age < youngMs ? 'not-playable' : 'ended'
}

/** Ms: the longest wait between two tries. */
const longestWait = 30_000

/**
 * Ms until it is tried again by itself; null where only a person can tell whether that helps.
 *
 * @param tries that have failed one after another
 */
export function retryDelay(kind: TroubleKind, tries: number): number | null {
  switch (kind) {
    case 'not-playable':
      return Math.min(10_000, 1_500 * tries)
    case 'offline':
    case 'timeout':
    case 'stalled':
    case 'busy':
      return Math.min(longestWait, 1_000 * 2 ** tries)
    case 'broken':
      return tries <= 3 ? 2_000 * tries : null
    case 'ended':
    case 'codec':
    case 'refused':
      return null
    default:
      return assertNever(kind)
  }
}
