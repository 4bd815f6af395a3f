import type { Clock } from '../../../main/clock.ts'

/** A clock whose waits are over at once, and written down. */
export function fakeClock(now = Date.now()): Clock & { readonly waits: number[] } {
  const waits: number[] = []
  return {
    waits,
    now: () => now,
    monotonic: () => now,
    sleep: async (ms) => void waits.push(ms),
  }
}
