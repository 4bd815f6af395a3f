import { publish } from '../capture/publish.ts'
import type { SpawnChild } from '../child-process.ts'
import { StillroomError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { ExportNote } from './export-job.ts'
import { runExport } from './export-run.ts'
import type { ExportSpec } from './export-spec.ts'
import { targetError } from './output-file.ts'
import { newPart, removeLeftovers, removeParts } from './parts.ts'
import type { PlaceSource } from './place-reader.ts'
import { createPlaceReader } from './place-reader.ts'

export interface MakerDeps extends PlaceSource {
  readonly spawn: SpawnChild
  /** process.ts. */
  readonly entry: URL
  /** Absolute path of ffmpeg; null where there is none. */
  readonly ffmpeg: () => Promise<string | null>
  /** That dates are written in, as a BCP 47 tag. */
  readonly locale: () => string
  readonly log: Log
}

/** One export, with what it is told of on its way. */
export interface ExportWork {
  readonly places: readonly number[]
  readonly spec: ExportSpec
  /** Absolute path. */
  readonly folder: string
  /** The wanted name in it. */
  readonly file: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly skipped: number }) => void
}

/** Lines in the log about stills that were left out: an away drive may hold thousands. */
const mostSkipLines = 200

/**
 * Makes one file under a hidden name and gives it the wanted one when it is whole, or ` (2)` where
 * that is taken. Where it fails, nothing is left.
 *
 * @returns the name that it got
 * @throws StillroomError why there is no file
 */
export async function makeExport(deps: MakerDeps, work: ExportWork): Promise<string> {
  const { folder, file, signal } = work
  try {
    await tidy(folder, deps.log)
    const part = newPart(folder)
    try {
      const note = await fill(deps, work, part)
      if (note !== null) deps.log.warn(note)
      if (signal.aborted) throw new StillroomError('cancelled')
      return await publish({ part, folder, file, reserve: async () => true })
    } finally {
      await clear(part, deps.log)
    }
  } catch (error) {
    throw targetError(folder, error)
  }
}

async function fill(deps: MakerDeps, work: ExportWork, part: string): Promise<ExportNote> {
  const { places, spec, signal, onProgress } = work
  const reader = createPlaceReader(places, deps)
  let done = 0
  let leftOut = 0
  const tell = () =>
    onProgress({ done: done + reader.unknown(), skipped: leftOut + reader.unknown() })
  try {
    return await runExport({
      spawn: deps.spawn,
      entry: deps.entry,
      order: {
        spec,
        part,
        ffmpeg: await deps.ffmpeg(),
        locale: deps.locale(),
        total: places.length,
      },
      nextStills: reader.next,
      onProgress(count) {
        done = count
        tell()
      },
      onSkipped(file, reason) {
        leftOut += 1
        if (leftOut <= mostSkipLines) deps.log.warn('An export leaves out a still.', file, reason)
      },
      signal,
    })
  } finally {
    tell()
    if (reader.unknown() > 0)
      deps.log.warn('Stills left the library before they were exported.', reader.unknown())
  }
}

async function tidy(folder: string, log: Log): Promise<void> {
  const count = await removeLeftovers(folder)
  if (count > 0) log.info('Parts of exports that were stopped have been removed.', count)
}

/** Why an export failed is the news, also where the drive is gone and so can't be tidied. */
async function clear(part: string, log: Log): Promise<void> {
  try {
    await removeParts(part)
  } catch (error) {
    log.warn('The part of an export could not be removed.', error)
  }
}
