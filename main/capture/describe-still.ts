import { randomUUID } from 'node:crypto'
import type { ImageInfo } from '../images/types.ts'
import type { NewStill } from '../library/still.ts'
import { noAnnotations } from '../library/still.ts'
import type { CaptureAnswer } from '../videosdk/types.ts'
import { findDifferences } from './differences.ts'
import type { Job, Received } from './job.ts'
import { capturedAt } from './job-files.ts'
import { formats, isSameSize } from './options.ts'

/** A whole, decoded file. */
export interface Verified {
  readonly info: ImageInfo
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** A published file and what it was made from. */
export interface Outcome {
  /** As VideoSDK sent it; null where an earlier Stillroom has not kept that. */
  readonly received: Received | null
  readonly final: Verified
  readonly file: string
}

/** The catalogue's row for a published still. Times are ms since 1970. */
export function describeStill(
  job: Job,
  answer: CaptureAnswer,
  { received, final, file }: Outcome,
  times: { readonly startedAt: number; readonly endedAt: number },
): NewStill {
  const from = received ?? guessReceived(job, final)
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
    convertedFrom: from.format === final.info.format ? null : from.format,
    fittedFrom: isSameSize(from, final.info) ? null : { width: from.width, height: from.height },
    sha256: final.sha256,
    capturedAt: capturedAt(job, answer),
    savedAt: new Date(times.endedAt).toISOString(),
    options: job.options,
    differences: received ? findDifferences(job.options, answer, received) : [],
    assessment: job.assessment,
    attempts: job.attempts,
    ms: Math.max(0, times.endedAt - times.startedAt),
    serverMessage: answer.message,
    serverFileName: answer.fileName,
    sourceHost: new URL(answer.filePath).host,
    origin: 'captured',
    missingSince: null,
    changedAt: null,
    ...noAnnotations,
  }
}

/** What came, as far as the file and the options tell. */
function guessReceived({ options }: Job, { info }: Verified): ImageInfo {
  const { requested, saved } = formats(options)
  return { ...info, format: info.format === saved ? requested : info.format }
}
