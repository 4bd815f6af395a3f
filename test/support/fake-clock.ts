import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../main/clock.ts'
import { StillroomError } from '../../main/errors.ts'

/** A clock that stands still until a test turns it. */
export interface FakeClock extends Clock {
  /** The waits that have not ended yet, in ms from now, shortest first. */
  readonly waits: readonly number[]
  /** Turns the clock on by `ms`, ending every wait that falls into it in its order. */
  advance(ms: number): Promise<void>
  /** Sets the wall clock back by `ms`, as a person or a time server does. */
  setBack(ms: number): void
  /** Lets `ms` go by during which no timer runs: the computer sleeps. */
  suspend(ms: number): void
}

interface Sleeper {
  until: number
  wake(): void
}

/** @param start ms since 1970 */
export function createFakeClock(start = Date.parse('2026-03-01T12:00:00Z')): FakeClock {
  let now = start
  let isSetBackBy = 0
  let sleepers: Sleeper[] = []

  function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper = {
        until: now + ms,
        wake() {
          signal?.removeEventListener('abort', cancel)
          sleepers = sleepers.filter((other) => other !== sleeper)
          resolve()
        },
      }
      function cancel() {
        sleepers = sleepers.filter((other) => other !== sleeper)
        reject(new StillroomError('cancelled'))
      }
      if (signal?.aborted) return cancel()
      signal?.addEventListener('abort', cancel, { once: true })
      sleepers = [...sleepers, sleeper].toSorted((a, b) => a.until - b.until)
    })
  }

  return {
    now: () => now - isSetBackBy,
    monotonic: () => now - start,
    sleep,
    get waits() {
      return sleepers.map(({ until }) => until - now)
    },
    async advance(ms) {
      const end = now + ms
      for (;;) {
        // Whoever was woken may go to sleep again within the same stretch of time.
        await nextTurn()
        const [first] = sleepers
        if (!first || first.until > end) break
        now = Math.max(now, first.until)
        first.wake()
      }
      now = end
    },
    setBack(ms) {
      isSetBackBy += ms
    },
    suspend(ms) {
      now += ms
      for (const sleeper of sleepers) sleeper.until += ms
    },
  }
}
