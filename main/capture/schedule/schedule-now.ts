import { dueAt, firstTickFrom, nextTickWithin } from './grid.ts'
import { openHours } from './hours.ts'
import type { Schedule } from './schedule.ts'

/** A schedule with what it is doing now. */
export interface ScheduleNow extends Schedule {
  /** Ms since 1970; null where it doesn't run, or no tick falls into its hours within 16 days. */
  readonly nextTickAt: number | null
  /** True while the captures of its last tick are under way. */
  readonly isBusy: boolean
}

/** When the schedule's next tick within its hours is due, in ms since 1970. */
export function nextTickAt(schedule: Schedule, now: number): number | null {
  const { state, anchor, intervalMs, nextTick } = schedule
  if (state !== 'running') return null
  const grid = { anchor, intervalMs, hours: openHours(schedule) }
  const tick = nextTickWithin(grid, Math.max(nextTick, firstTickFrom(now - anchor, intervalMs)))
  return tick === null ? null : anchor + dueAt(tick, intervalMs)
}
