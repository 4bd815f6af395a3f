import type { Clock } from './clock.ts'
import { StillroomError } from './errors.ts'

/** At most this many tries of one step, the first included. */
export const maxTries = 5

const firstDelayMs = 500
const longestDelayMs = 30_000

export interface RetryOptions {
  readonly clock: Clock
  readonly signal?: AbortSignal
  /** Which failures are worth another try. */
  readonly isRetryable: (error: StillroomError) => boolean
  /** Told before each wait. */
  readonly onRetry?: (error: StillroomError, waitMs: number, failedTries: number) => void
  /** 0 <= value < 1. */
  readonly random?: () => number
}

/**
 * Exponential back-off with full jitter (a random wait between 0 and the doubled limit), so that
 * many clients don't come back in step. A server's own `Retry-After` comes first.
 *
 * @param failedTries how many tries have failed so far, 1 or more
 * @returns ms to wait before the next try
 */
export function retryDelay(error: StillroomError, failedTries: number, random = Math.random) {
  if (error.retryAfterMs !== undefined) return error.retryAfterMs
  return Math.round(random() * Math.min(longestDelayMs, firstDelayMs * 2 ** (failedTries - 1)))
}

/** Runs `step` until it succeeds, fails for good, is aborted, or has used up its tries. */
export async function withRetry<T>(step: () => Promise<T>, options: RetryOptions): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof StillroomError)) throw error
      if (tries >= maxTries || !options.isRetryable(error)) throw error
      const waitMs = retryDelay(error, tries, options.random)
      options.onRetry?.(error, waitMs, tries)
      await options.clock.sleep(waitMs, options.signal)
    }
  }
}
