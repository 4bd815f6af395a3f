import { randomUUID } from 'node:crypto'
import type { ImageInfo } from '../images/types.ts'
import type { Still } from '../library/still.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import { findDifferences } from './differences.ts'
import type { Job } from './job.ts'
import { capturedAt } from './job-files.ts'
import { formats } from './options.ts'

/** A whole, decoded file. */
export interface Verified {
  readonly info: ImageInfo
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** A published file and what it was made from. */
export interface Outcome {
  /** As VideoSDK sent it; null where only the converted file is left of an earlier run. */
  readonly received: Verified | null
  readonly final: Verified
  readonly file: string
}

/** The catalogue's row for a published still. Times are ms since 1970. */
export function describeStill(
  job: Job,
  answer: CaptureAnswer,
  { received, final, file }: Outcome,
  times: { readonly startedAt: number; readonly endedAt: number },
): Still {
  return {
    id: randomUUID(),
    jobId: job.id,
    projectId: job.projectId,
    projectName: job.projectName,
    roomId: job.roomId,
    customRoomId: job.customRoomId,
    folder: job.folder,
    file,
    bytes: final.bytes,
    ...final.info,
    convertedFrom:
      received === final ? null : (received?.info.format ?? formats(job.options).requested),
    sha256: final.sha256,
    capturedAt: capturedAt(job, answer),
    savedAt: new Date(times.endedAt).toISOString(),
    options: job.options,
    differences: received
      ? findDifferences(job.options, answer, { ...received.info, bytes: received.bytes })
      : [],
    attempts: job.attempts,
    ms: Math.max(0, times.endedAt - times.startedAt),
    serverMessage: answer.message,
    serverFileName: answer.fileName,
    sourceHost: new URL(answer.filePath).host,
  }
}
