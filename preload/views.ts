import type { JobState } from '../main/capture/job.ts'
import type { CaptureOptions } from '../main/capture/options.ts'
import type { Schedule, Tick } from '../main/capture/schedule/schedule.ts'
import type { Failure } from '../main/errors.ts'
import type { Still } from '../main/library/still.ts'

/** What the page sees of captures: no paths, no addresses. */

export interface JobView {
  readonly id: string
  readonly batchId: string
  readonly projectId: string
  readonly roomId: string
  readonly customRoomId: string | null
  readonly state: JobState
  /** Somebody has paused it: while it is queued, it stays so. */
  readonly paused: boolean
  readonly options: CaptureOptions
  readonly attempts: number
  readonly createdAt: string
  readonly failure: Failure | null
  readonly stillId: string | null
  /** While it downloads. */
  readonly progress?: { readonly bytes: number; readonly total: number | null }
  /** ISO 8601: when the next try starts, while it waits. */
  readonly nextTryAt?: string
}

/** The captures of one press of a button, or of one tick of a schedule. */
export interface BatchView {
  readonly id: string
  readonly projectId: string
  readonly projectName: string
  /** Null for a press. */
  readonly scheduleId: string | null
  /** ISO 8601. */
  readonly createdAt: string
  readonly counts: {
    /** Queued, and not paused. */
    readonly waiting: number
    /** Queued and paused. */
    readonly paused: number
    readonly running: number
    readonly saved: number
    readonly failed: number
    readonly cancelled: number
  }
  /** Captures that end a minute, as it goes right now; null where that can't be told. */
  readonly perMinute: number | null
  /** Ms until the last one ends if it goes on so; null where that can't be told. */
  readonly msLeft: number | null
  /** ISO 8601: when the last of them ended; null while any waits or runs. */
  readonly endedAt: string | null
}

/** Why a project's captures wait or go slowly. */
export interface FlowView {
  readonly projectId: string
  /** Captures at a time right now: fewer than `concurrency` after the server has complained. */
  readonly limit: number
  /** Captures at a time that the settings allow. */
  readonly concurrency: number
  /** The server asked to wait: nothing is sent before. */
  readonly pause: { readonly until: string; readonly failure: Failure } | null
  /** The server can't be reached: nothing is sent until a probe succeeds. */
  readonly offline: {
    readonly since: string
    readonly nextProbeAt: string
    readonly failure: Failure
  } | null
}

/** A schedule with what it is doing now. */
export interface ScheduleView extends Omit<Schedule, 'anchor'> {
  /** ISO 8601: the next tick within the hours; null where it doesn't run. */
  readonly nextTickAt: string | null
  /** True while the captures of its last tick are under way. */
  readonly isBusy: boolean
}

export type TickView = Tick

/** A still without its absolute path; its picture is at `app://stillroom/still/<id>`. */
export type StillView = Omit<Still, 'folder'>
