import { EventEmitter } from 'node:events'
import { tellListeners } from '../../tell-listeners.ts'
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

  return {
    emitter,
    change: (schedule: ScheduleNow) => tellListeners(emitter.listeners('change'), schedule, onBug),
    removed: (scheduleId: string) => tellListeners(emitter.listeners('removed'), scheduleId, onBug),
  }
}
