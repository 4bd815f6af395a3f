import type { Failure } from '../errors.ts'
import { assertNever } from '../errors.ts'
import type { ImageInfo } from '../images/types.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import type { Assessment } from './assessment.ts'
import type { CaptureOptions } from './options.ts'

/** `queued -> requesting -> downloading -> verifying -> saved | failed | cancelled` */
export const jobStates = [
  'queued',
  'requesting',
  'downloading',
  'verifying',
  'saved',
  'failed',
  'cancelled',
] as const

export type JobState = (typeof jobStates)[number]

/** One of several answers for one still, of which the best will be kept. */
export interface Take {
  readonly answer: CaptureAnswer
  /** ISO 8601. */
  readonly answeredAt: string
}

/** An image as VideoSDK sent it. */
export interface Received extends ImageInfo {
  readonly bytes: number
}

/** One still on its way. It lies in the catalogue before anything is sent. */
export interface Job {
  readonly id: string
  /** The press or the tick that it came from. */
  readonly batchId: string
  readonly projectId: string
  readonly projectName: string
  readonly roomId: string
  readonly customRoomId: string | null
  readonly options: CaptureOptions
  /** The file-name template in force when the job was made. */
  readonly template: string
  /** Absolute path of the folder that the template's result lies in. */
  readonly folder: string
  /** Counts within this folder, from 1; the `{seq}` of file names. */
  readonly seq: number
  readonly state: JobState
  /** While it is queued, it stays so until somebody lets it go on. */
  readonly paused: boolean
  /** Tries of the capture request, from 0. */
  readonly attempts: number
  /** For the best of several: what has been answered so far. */
  readonly takes: readonly Take[]
  /** What was found when the best was chosen; kept together with its answer. */
  readonly assessment: Assessment | null
  /** Kept before the download, so that a crash never captures twice. */
  readonly answer: CaptureAnswer | null
  /** Path under `folder` of the hidden file that the image is loaded into; kept with the answer. */
  readonly part: string | null
  /** Path under `folder` that the still is about to get; kept before it is published. */
  readonly target: string | null
  /** SHA-256 of the verified bytes, hex; kept together with `target`. */
  readonly sha256: string | null
  /** What VideoSDK sent; kept together with `target`. */
  readonly received: Received | null
  readonly failure: Failure | null
  /** ISO 8601. */
  readonly createdAt: string
  /** ISO 8601; when the answer came. */
  readonly answeredAt: string | null
  /** ISO 8601; when it reached its last state. */
  readonly endedAt: string | null
  readonly stillId: string | null
}

const nextStates: Readonly<Record<JobState, readonly JobState[]>> = {
  // Straight to `downloading` where an answer is stored already.
  queued: ['requesting', 'downloading', 'failed', 'cancelled'],
  // Back to `queued` when the server asks to wait.
  requesting: ['downloading', 'queued', 'failed', 'cancelled'],
  // Back to `queued` where the network is gone.
  downloading: ['verifying', 'queued', 'failed', 'cancelled'],
  verifying: ['saved', 'failed', 'cancelled'],
  saved: [],
  // A retry goes on where the job failed: with its answer if there is one.
  failed: ['queued'],
  cancelled: ['queued'],
}

/** True where the state machine has an arrow from `from` to `to`. */
export function canMove(from: JobState, to: JobState): boolean {
  return nextStates[from].includes(to)
}

/** True for the states in which nothing more happens by itself. */
export function isEnded(state: JobState): boolean {
  switch (state) {
    case 'saved':
    case 'failed':
    case 'cancelled':
      return true
    case 'queued':
    case 'requesting':
    case 'downloading':
    case 'verifying':
      return false
    default:
      return assertNever(state)
  }
}
