import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { networkError } from '../videosdk/network-error.ts'

/** How long to wait, in ms. */
export interface DownloadLimits {
  /** For the answer's head. */
  readonly headMs: number
  /** Between two pieces of the body. */
  readonly silenceMs: number
  /** For everything together. */
  readonly totalMs: number
}

export const downloadLimits: DownloadLimits = {
  headMs: 30_000,
  silenceMs: 20_000,
  totalMs: 5 * 60_000,
}

/** One signal for the caller's abort and our own time limits, which tells them apart. */
export interface Watch {
  readonly signal: AbortSignal
  /** Starts the wait for the next sign of life anew. */
  expectWithin(ms: number): void
  /** Ends that wait: the next sign of life is up to somebody else. */
  expectNothing(): void
  /** Names what a request that used the signal failed with. */
  explain(error: unknown): StillroomError
  /** Ends the watch, and whatever still uses its signal: an answer that nobody wants to read. */
  stop(): void
}

/** @param totalMs for everything together */
export function startWatch(caller: AbortSignal, totalMs: number): Watch {
  const ours = new AbortController()
  let isLate = false
  const expire = () => {
    isLate = true
    ours.abort()
  }
  const total = setTimeout(expire, totalMs)
  let silence: NodeJS.Timeout | undefined
  return {
    signal: AbortSignal.any([caller, ours.signal]),
    expectWithin(ms) {
      clearTimeout(silence)
      silence = setTimeout(expire, ms)
    },
    expectNothing: () => clearTimeout(silence),
    explain(error) {
      if (error instanceof StillroomError) return error
      if (caller.aborted) return new StillroomError('cancelled')
      if (!isLate) return networkError(error)
      return new StillroomError('timeout', { message: say('imageTookTooLong') })
    },
    stop() {
      clearTimeout(total)
      clearTimeout(silence)
      ours.abort()
    },
  }
}
