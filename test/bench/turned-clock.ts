import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../main/clock.ts'
import { StillroomError } from '../../main/errors.ts'

/** A clock whose sleepers need not wait: it is turned on to when they want to wake. */
export interface TurnedClock extends Clock {
  turn(ms: number): void
}

/** @param start ms since 1970 */
export function createTurnedClock(start: number): TurnedClock {
  let elapsed = 0
  return {
    now: () => start + elapsed,
    monotonic: () => elapsed,
    turn(ms) {
      elapsed += ms
    },
    async sleep(ms, signal) {
      await nextTurn()
      if (signal?.aborted) throw new StillroomError('cancelled')
      elapsed += ms
    },
  }
}
