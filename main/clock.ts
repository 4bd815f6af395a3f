import { uptime } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { StillroomError } from './errors.ts'

/** Time as the engine sees it, so that tests can turn it by hand. */
export interface Clock {
  /** Wall clock, ms since 1970. */
  now(): number
  /**
   * Ms since some fixed moment; exact to 10 ms on Linux, finer elsewhere. Goes on while the
   * computer sleeps, and doesn't heed changes of the wall clock.
   */
  monotonic(): number
  /** Waits `ms`; throws `cancelled` as soon as `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  // Linux stops the clock behind performance.now() during sleep, but not the one behind uptime().
  monotonic: () => (process.platform === 'linux' ? uptime() * 1000 : performance.now()),
  async sleep(ms, signal) {
    try {
      await delay(ms, undefined, signal ? { signal } : {})
    } catch (cause) {
      throw new StillroomError('cancelled', { cause })
    }
  },
}
