import { randomUUID } from 'node:crypto'
import type { NewStill } from '../still.ts'
import { noAnnotations } from '../still.ts'
import type { StillFacts } from '../still-facts.ts'
import { readName } from './name-facts.ts'
import type { FoundImage } from './read-found-image.ts'

export interface FoundFileFacts {
  /** Absolute path of the library folder. */
  readonly folder: string
  /** Path under it, with `/`. */
  readonly file: string
  readonly image: FoundImage
  /** Ms since 1970, of the file's last change. */
  readonly modifiedAt: number
  readonly sidecar: StillFacts | null
}

/** The row of an image that lies in the folder and that the library didn’t know. */
export function describeFound(facts: FoundFileFacts, now: string): NewStill {
  const { folder, file, image, sidecar } = facts
  const fits = sidecar && (sidecar.sha256 === image.sha256 || sidecar.bytes === image.bytes)
  if (!fits) return fromName(facts)
  // The sidecar knows the bytes that were saved: where the file holds others, that shows.
  const changedAt = sidecar.sha256 === image.sha256 ? null : now
  return { ...sidecar, folder, file, missingSince: null, changedAt }
}

function fromName({ folder, file, image, modifiedAt }: FoundFileFacts): NewStill {
  const { roomId, capturedAt } = readName(file)
  const modified = isoTime(modifiedAt)
  return {
    id: randomUUID(),
    jobId: `found-${randomUUID()}`,
    projectId: '',
    projectName: '',
    roomId,
    customRoomId: null,
    folder,
    file,
    ...image,
    convertedFrom: null,
    fittedFrom: null,
    capturedAt: capturedAt === null ? modified : isoTime(capturedAt),
    // Not now: a folder full of old images is no news.
    savedAt: modified,
    options: {},
    differences: [],
    assessment: null,
    attempts: 0,
    ms: 0,
    serverMessage: null,
    serverFileName: null,
    sourceHost: '',
    origin: 'found',
    missingSince: null,
    changedAt: null,
    ...noAnnotations,
  }
}

/** File systems can say anything: years beyond the four digits of ISO 8601 are bent. */
function isoTime(ms: number): string {
  const latest = Date.UTC(9999, 11, 31)
  return new Date(Math.min(latest, Math.max(0, Math.floor(ms)))).toISOString()
}
