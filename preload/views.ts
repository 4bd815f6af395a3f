import type { JobState } from '../main/capture/job.ts'
import type { CaptureOptions } from '../main/capture/options.ts'
import type { Schedule, Tick } from '../main/capture/schedule/schedule.ts'
import type { Failure } from '../main/errors.ts'
import type { Still } from '../main/library/still.ts'
import type { UpdateState } from '../main/updates/update-types.ts'

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

/**
 * A still without its absolute path; its picture is at `app://stillroom/still/<id>`, a small one at
 * `app://stillroom/preview/<id>/<sha256>`.
 */
export interface StillView extends Omit<Still, 'folder'> {
  /** The drive or share that its folder lies on can't be reached now. */
  readonly isAway: boolean
}

/** A folder that holds stills, or did. */
export interface FolderView {
  readonly id: number
  readonly folder: string
  /** New stills go there. */
  readonly isCurrent: boolean
  /** Its drive or share can't be reached now. */
  readonly isAway: boolean
  readonly stills: number
  readonly missing: number
  /** ISO 8601; null before it was looked at for the first time. */
  readonly scannedAt: string | null
}

/** A look through the library's folders: for what is there, or whether each byte is as saved. */
export interface ScanView {
  readonly kind: 'scan' | 'verify'
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  /** Files looked at, of so many; null while they are being counted. */
  readonly done: number
  readonly total: number | null
  readonly found: ScanCounts
  readonly failure: Failure | null
}

export interface ScanCounts {
  /** Image files that the library didn't know. */
  readonly added: number
  readonly missing: number
  /** Were missing and are there again. */
  readonly returned: number
  /** Moved or renamed. */
  readonly moved: number
  /** Hold other bytes than those that were saved. */
  readonly changed: number
  /** Could not be read. */
  readonly unreadable: number
  /** Folders that are away. */
  readonly away: number
}

/** Stills on their way to the system's trash: until then it can be undone. */
export interface TrashView {
  readonly id: string
  readonly count: number
  readonly state: 'waiting' | 'undone' | 'done' | 'failed'
  /** ISO 8601: when they go, while it is `waiting`. */
  readonly goesAt: string
  /** Why some could not go; they are back in the library. */
  readonly failure: Failure | null
  /** Of the rule that sent them there; null where somebody did. */
  readonly retentionId: string | null
}

export interface ExportView {
  readonly id: string
  readonly kind: 'contact-sheet' | 'timelapse' | 'zip' | 'csv' | 'json'
  readonly state: 'running' | 'saved' | 'failed' | 'cancelled'
  readonly done: number
  readonly total: number
  /** The file's name without its folder. */
  readonly file: string
  /** Stills left out, as their files could not be read. */
  readonly skipped: number
  readonly failure: Failure | null
}

export interface RetentionView {
  readonly id: string
  /** One of the two. */
  readonly roomId: string | null
  readonly scheduleId: string | null
  /** One of the two. */
  readonly keepLast: number | null
  readonly keepDays: number | null
  readonly createdAt: string
  /** ISO 8601: when it last sent stills to the trash; null for never. */
  readonly appliedAt: string | null
}

/** What a rule would send to the trash now. */
export interface RetentionTrial {
  /** Oldest first, at most 1000 of them. */
  readonly places: readonly number[]
  readonly count: number
  readonly bytes: number
  /** Favourites that stay although the rule would have them go. */
  readonly favourites: number
}

/** How the library is kept. */
export interface LibraryOptions {
  /** A .json file beside each still, with what is known of it. */
  readonly sidecars: boolean
  /** Bytes that previews may take. */
  readonly previewLimit: number
}

/** Where in the window something is to be seen. */
export type Place =
  | { readonly page: 'activity' | 'gallery' }
  /** `place` is the still's in the gallery's order. */
  | { readonly page: 'still'; readonly place: number }

/** Whether the global shortcut works right now. */
export interface ShortcutStatus {
  readonly accelerator: string | null
  readonly isRegistered: boolean
  /** Why the system did not give it; null where it works or is off. */
  readonly failure: Failure | null
}

/** The way that requests to a server take. */
export interface WayView {
  /** The project's; null for the server of images. */
  readonly name: string | null
  /** With its port, where that isn't the usual one. */
  readonly host: string
  /** As `host:port`, never with a password; null for none. */
  readonly proxy: string | null
  /** False where nobody has asked the server. */
  readonly isChecked: boolean
  /** Why it can't be reached. */
  readonly failure: Failure | null
}

/** Whether Stillroom starts when somebody logs in, by the system's own account. */
export interface LaunchAtLogin {
  /** False where the system has no way for it. */
  readonly isSupported: boolean
  readonly isOn: boolean
  /** macOS: it is on, but a person has to allow it in the system's settings. */
  readonly needsApproval: boolean
}

/** How it stands with newer versions of Stillroom. */
export interface UpdatesView extends Omit<UpdateState, 'lastCheckedAt'> {
  /** ISO 8601; null for not since the start. */
  readonly lastCheckedAt: string | null
}
