import type { Clock } from '../../main/clock.ts'
import { systemClock } from '../../main/clock.ts'

/** The system's clock, but what waits a second waits 1/`speed` of it. */
export function hurriedClock(speed: number): Clock {
  return {
    ...systemClock,
    monotonic: () => systemClock.monotonic() * speed,
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  }
}
