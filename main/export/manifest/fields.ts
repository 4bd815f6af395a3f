import type { Still } from '../../library/still.ts'

/** What became of a still in the ZIP file that the manifest lies in. */
interface ZipFate {
  /** Its name in there; null where it was left out. */
  readonly zipFile: string | null
  /** Why it was left out. */
  readonly leftOut: string | null
}

/**
 * What a manifest tells of a still. There is no absolute path in it, nor the address that the
 * still came from: both say more than whoever gets the file needs to know.
 */
export function manifestFields(still: Still) {
  return {
    id: still.id,
    roomId: still.roomId,
    customRoomId: still.customRoomId,
    project: still.projectName,
    file: still.file,
    bytes: still.bytes,
    /** Pixels. */
    width: still.width,
    height: still.height,
    format: still.format,
    convertedFrom: still.convertedFrom,
    sha256: still.sha256,
    capturedAt: still.capturedAt,
    savedAt: still.savedAt,
    /** Seconds of stream that were asked for; null for real time. */
    streamTime: still.options.time ?? null,
    attempts: still.attempts,
    ms: still.ms,
    serverMessage: still.serverMessage,
    sourceHost: still.sourceHost,
    origin: still.origin,
    favourite: still.favourite,
    tags: still.tags,
    note: still.note,
    missingSince: still.missingSince,
    changedAt: still.changedAt,
    differences: still.differences,
  }
}

export type ManifestEntry = ReturnType<typeof manifestFields> & Partial<ZipFate>

export const manifestColumns = [
  'id',
  'roomId',
  'customRoomId',
  'project',
  'file',
  'bytes',
  'width',
  'height',
  'format',
  'convertedFrom',
  'sha256',
  'capturedAt',
  'savedAt',
  'streamTime',
  'attempts',
  'ms',
  'serverMessage',
  'sourceHost',
  'origin',
  'favourite',
  'tags',
  'note',
  'missingSince',
  'changedAt',
  'differences',
] as const satisfies readonly (keyof ReturnType<typeof manifestFields>)[]

export const zipColumns = [...manifestColumns, 'zipFile', 'leftOut'] as const

export type ManifestColumn = (typeof zipColumns)[number]
