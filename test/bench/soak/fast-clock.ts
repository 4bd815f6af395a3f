import type { Clock } from '../../../main/clock.ts'
import { systemClock } from '../../../main/clock.ts'

/** A clock on which `speed` seconds pass in one, for whoever looks at it and whoever sleeps by it. */
export function createFastClock(speed: number): Clock {
  const startedAt = Date.now()
  const begun = performance.now()
  // Not the system's monotonic clock: its steps of 10 ms would be seconds here.
  const passed = () => (performance.now() - begun) * speed
  return {
    now: () => Math.round(startedAt + passed()),
    monotonic: passed,
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  }
}
