import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import { fileError } from '../file-errors.ts'
import type { Images } from '../images/types.ts'
import type { StoredPreview } from './preview-files.ts'
import { createPreviewFiles, markUsed, readPreview } from './preview-files.ts'
import type { PreviewedStill, PreviewJob } from './preview-queue.ts'
import { createPreviewQueue } from './preview-queue.ts'
import { createPreviewSpace } from './preview-space.ts'

/** Small pictures of stills, kept in a folder of their own and made anew when they are lost. */
export interface Previews {
  /**
   * The absolute path of the still's preview; made if it isn't there. The newest ask comes first.
   * Rejects as `Images.preview` does, and with `cancelled` where hundreds of newer ones came
   * before it; nobody is hurt by that, as the still itself can be shown instead.
   */
  make(still: PreviewedStill): Promise<string>
  /** The absolute path of a preview that is there; null where it would have to be made. */
  find(sha256: string): Promise<string | null>
  /** The webp itself; null where it would have to be made. */
  read(sha256: string): Promise<Buffer | null>
  /** Has it made when nothing else is to be done. Never fails, and promises nothing. */
  warm(still: PreviewedStill): void
  /** To be called when the limit has changed. */
  trim(): void
  /** Rejects what is under way with `cancelled`. The image processes are their owner's to end. */
  close(): Promise<void>
}

export interface PreviewsOptions {
  /** Absolute path; made when the first preview is. */
  readonly folder: string
  /** Its own: captures must not wait for previews. */
  readonly images: Pick<Images, 'preview'>
  /** Bytes that previews may take. They can take a little more for a moment. */
  readonly limit: () => number
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
  /** Previews under way: one more than image processes, so that each finds its next task ready. */
  readonly concurrency?: number
}

/** More than any window shows at a time. */
const waiting = { asked: 400, warm: 300 }

const dayMs = 24 * 60 * 60 * 1000

export function createPreviews(options: PreviewsOptions): Previews {
  const { images, clock, onBug, concurrency = 3 } = options
  const files = createPreviewFiles(options.folder)
  const space = createPreviewSpace({ ...options, files })
  const queue = createPreviewQueue(waiting)
  const closing = new AbortController()
  const running = new Set<Promise<void>>()

  async function load(sha256: string): Promise<StoredPreview | null> {
    space.trim()
    const file = files.fileOf(sha256)
    const stored = await readPreview(file)
    const now = clock.now()
    // Once a day is exact enough. A clock that was wrong may have left a day to come.
    if (stored && Math.abs(now - stored.usedAt) >= dayMs) void markUsed(file, now)
    return stored
  }

  async function find(sha256: string): Promise<string | null> {
    return (await load(sha256)) ? files.fileOf(sha256) : null
  }

  function pump(): void {
    while (running.size < concurrency) {
      const job = queue.next()
      if (!job) return
      const run = perform(job).finally(() => {
        running.delete(run)
        pump()
      })
      running.add(run)
    }
  }

  async function perform(job: PreviewJob): Promise<void> {
    try {
      job.resolve((await find(job.still.sha256)) ?? (await produce(job.still)))
    } catch (error) {
      const failure = fileError(error)
      if (failure.code === 'internal') onBug(failure)
      job.reject(failure)
    } finally {
      queue.settled(job)
    }
  }

  /** A preview comes to its name whole: a kill leaves a part, and never half a preview. */
  async function produce({ folder, file, sha256 }: PreviewedStill): Promise<string> {
    const part = files.partOf(sha256)
    const preview = files.fileOf(sha256)
    await mkdir(path.dirname(preview), { recursive: true })
    await images.preview({ file: path.join(folder, file), sha256 }, part, closing.signal)
    try {
      const { size } = await stat(part)
      await rename(part, preview)
      space.add(size)
    } catch (error) {
      await rm(part, { force: true }).catch(() => {})
      throw error
    }
    return preview
  }

  return {
    async make(still) {
      const known = await find(still.sha256)
      if (known) return known
      if (closing.signal.aborted) throw new StillroomError('cancelled')
      const made = queue.ask(still)
      pump()
      return await made
    },
    find,
    read: async (sha256) => (await load(sha256))?.bytes ?? null,
    warm(still) {
      if (closing.signal.aborted) return
      queue.warm(still)
      pump()
    },
    trim: space.trim,
    async close() {
      closing.abort()
      queue.clear()
      await Promise.all([...running, space.close()])
    },
  }
}
