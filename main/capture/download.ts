import type { Hash } from 'node:crypto'
import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { fileError } from '../file-errors.ts'
import type { ImageRequest } from './open-image.ts'
import { openImage } from './open-image.ts'
import type { DownloadLimits, Watch } from './time-limits.ts'
import { downloadLimits, startWatch } from './time-limits.ts'

/** Bytes: far beyond any still, small enough that a body without end does no harm. */
export const longestDownload = 64 * 1024 * 1024

export interface DownloadOptions extends Omit<ImageRequest, 'headMs'> {
  /** Where the bytes go; what is there is overwritten. */
  readonly part: string
  readonly signal: AbortSignal
  readonly limits?: DownloadLimits
  /** Bytes so far, and in all where the server says. */
  readonly onProgress?: (bytes: number, total: number | null) => void
}

export interface Download {
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/** Streams the file to `part`, hashed on the way and synced to disk. No token travels with it. */
export async function download(options: DownloadOptions): Promise<Download> {
  const limits = options.limits ?? downloadLimits
  const watch = startWatch(options.signal, limits.totalMs)
  try {
    const response = await openImage({ ...options, headMs: limits.headMs }, watch)
    return await save(response, options, watch)
  } catch (error) {
    throw watch.explain(error)
  } finally {
    watch.stop()
  }
}

async function save(response: Response, options: DownloadOptions, watch: Watch): Promise<Download> {
  const total = statedLength(response)
  if (total !== null && total > longestDownload) throw tooLarge()
  const file = await onDisk(() => open(options.part, 'w'))
  try {
    const hash = createHash('sha256')
    const bytes = await writeBody(response, { file, hash, total, watch, options })
    if (total !== null && bytes !== total) {
      throw new StillroomError('offline', {
        message: say('downloadBrokeOff', { bytes, total }),
      })
    }
    await onDisk(() => file.datasync())
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

/** The body's length in bytes, or null where the server doesn't say it. */
function statedLength({ headers }: Response): number | null {
  const stated = headers.get('content-length')
  const encoding = headers.get('content-encoding') ?? 'identity'
  // Of an encoded body fetch hands out the decoded bytes: their number isn't the stated one.
  return stated !== null && /^\d+$/u.test(stated) && encoding === 'identity' ? Number(stated) : null
}

interface Body {
  readonly file: FileHandle
  readonly hash: Hash
  readonly total: number | null
  readonly watch: Watch
  readonly options: DownloadOptions
}

async function writeBody(response: Response, body: Body): Promise<number> {
  const { file, hash, total, watch, options } = body
  const { silenceMs } = options.limits ?? downloadLimits
  let bytes = 0
  watch.expectWithin(silenceMs)
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > longestDownload) throw tooLarge()
    hash.update(chunk)
    await onDisk(() => file.writeFile(chunk))
    options.onProgress?.(bytes, total)
    watch.expectWithin(silenceMs)
  }
  return bytes
}

/** What the disk fails with must not be taken for the network's fault. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fileError(error)
  }
}

function tooLarge(): StillroomError {
  const megabytes = longestDownload / 1024 / 1024
  return new StillroomError('image-too-large', {
    message: say('downloadTooLarge', { megabytes }),
  })
}
