import { EventEmitter } from 'node:events'
import type { ScheduleNow } from './schedule-now.ts'

interface ScheduleEvents {
  /** A schedule was made or changed, or its captures began or ended. */
  change: [ScheduleNow]
  /** The id of a schedule that is gone. */
  removed: [string]
}

/** Where to listen to schedules. */
export type ScheduleEmitter = Pick<EventEmitter<ScheduleEvents>, 'on' | 'off'>

/** @param onBug told of what a listener throws: that is no reason for a schedule to fail */
export function createScheduleEvents(onBug: (error: unknown) => void) {
  const emitter = new EventEmitter<ScheduleEvents>()

  function tell<Value>(listeners: readonly ((value: Value) => void)[], value: Value): void {
    for (const listener of listeners) {
      try {
        listener(value)
      } catch (error) {
        onBug(error)
      }
    }
  }

  return {
    emitter,
    change: (schedule: ScheduleNow) => tell(emitter.listeners('change'), schedule),
    removed: (scheduleId: string) => tell(emitter.listeners('removed'), scheduleId),
  }
}
