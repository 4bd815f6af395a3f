import path from 'node:path'
import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import type { PreviewFiles } from './preview-files.ts'
import type { Shelf } from './preview-shelf.ts'
import { namesIn, readShelf, remove, takeOldest } from './preview-shelf.ts'

/** Keeps the previews' folder within its limit, in the background. */
export interface PreviewSpace {
  /** A preview of so many bytes has come. */
  add(bytes: number): void
  /** Begins to make room where there is too little. Costs next to nothing where there is enough. */
  trim(): void
  /** Ends what is under way. */
  close(): Promise<void>
}

export interface SpaceOptions {
  readonly files: PreviewFiles
  /** Bytes. */
  readonly limit: () => number
  readonly clock: Clock
  readonly onBug: (error: unknown) => void
}

/** Ms between two steps: whoever uses the window comes first. */
const pauseMs = 20

/** Files removed in one step. */
const stepSize = 32

/** Of the limit, once it is passed: so that room isn't made for every single preview. */
const keptShare = 0.9

/** Begins to count, and to sweep up what earlier runs left half made. */
export function createPreviewSpace({ files, limit, clock, onBug }: SpaceOptions): PreviewSpace {
  const closing = new AbortController()
  /** Null until it was counted once. */
  let sum: number | null = null
  /** Added while the folder is being counted. */
  let added = 0
  let sweep: Promise<void> | null = null

  function begin(): void {
    sweep = tidy()
      .catch((error: unknown) => {
        if (!closing.signal.aborted) onBug(error)
      })
      .finally(() => {
        sweep = null
      })
  }

  /** The folder is the truth, so it is counted anew each time. */
  async function tidy(): Promise<void> {
    added = 0
    const shelves: Shelf[] = []
    for (const name of await namesIn(files.folder)) {
      await pause()
      shelves.push(await readShelf(path.join(files.folder, name), files))
    }
    sum = shelves.reduce((total, { bytes }) => total + bytes, added)
    if (sum > limit()) await makeRoom(shelves)
  }

  async function makeRoom(shelves: readonly Shelf[]): Promise<void> {
    for (let done = 0; sum !== null && sum > limit() * keptShare; done += 1) {
      if (done % stepSize === 0) await pause()
      const oldest = takeOldest(shelves)
      if (!oldest) break
      await remove(oldest.file)
      // Also where it could not be removed: to try again at every new preview would help nobody.
      sum -= oldest.bytes
    }
  }

  const pause = () => clock.sleep(pauseMs, closing.signal)

  function trim(): void {
    if (!sweep && !closing.signal.aborted && sum !== null && sum > limit()) begin()
  }

  begin()
  return {
    add(bytes) {
      added += bytes
      if (sum !== null) sum += bytes
      trim()
    },
    trim,
    async close() {
      closing.abort(new StillroomError('cancelled'))
      await sweep
    },
  }
}
