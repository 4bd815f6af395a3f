import type { Args, ScheduleView } from '../../preload/contract.ts'

/** A schedule as the form makes it. */
export type ScheduleSpec = Args<'addSchedule'>

/** When a schedule's ticks come. */
export type ScheduleTimes = Pick<ScheduleView, 'intervalMs' | 'hours' | 'weekdays'>
