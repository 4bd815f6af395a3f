import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { scheduleView, toResult } from '../views.ts'
import { done } from './done.ts'

type ScheduleHandlers = Pick<
  Handlers,
  | 'listSchedules'
  | 'addSchedule'
  | 'stopSchedule'
  | 'startSchedule'
  | 'removeSchedule'
  | 'listTicks'
>

/** Captures that come by themselves, again and again. */
export function scheduleHandlers({ schedules }: Services): ScheduleHandlers {
  return {
    listSchedules: () => toResult(async () => (await schedules.list()).map(scheduleView)),
    addSchedule: (spec) => toResult(async () => scheduleView(await schedules.add(spec))),
    stopSchedule: ({ scheduleId }) => done(() => schedules.stop(scheduleId)),
    startSchedule: ({ scheduleId }) => done(() => schedules.start(scheduleId)),
    removeSchedule: ({ scheduleId }) => done(() => schedules.remove(scheduleId)),
    listTicks: ({ before, ...page }) =>
      toResult(() => schedules.ticks(before === undefined ? page : { ...page, before })),
  }
}
