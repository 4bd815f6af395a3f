import type { TickPlan } from '../capture/schedule/run-schedule.ts'
import { StillroomError } from '../errors.ts'

/** The flags that make a schedule of a run. */
export interface ScheduleFlags {
  /** ms */
  readonly every?: number
  readonly count?: number
}

/**
 * @returns undefined where the flags ask for one run only
 * @throws StillroomError `invalid-options`
 */
export function parseSchedule({ every, count }: ScheduleFlags): TickPlan | undefined {
  if (every === undefined && count !== undefined) {
    throw new StillroomError('invalid-options', { message: '--count goes with --every.' })
  }
  if (count === 0) {
    throw new StillroomError('invalid-options', { message: '--count is 1 or more.' })
  }
  return every === undefined ? undefined : { intervalMs: every, count: count ?? Infinity }
}
