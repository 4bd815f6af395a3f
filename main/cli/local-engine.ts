import path from 'node:path'
import type { CaptureEngine } from '../capture/engine.ts'
import { createCaptureEngine } from '../capture/engine.ts'
import type { CaptureClient } from '../capture/job-run.ts'
import type { SpawnChild } from '../child-process.ts'
import { systemClock } from '../clock.ts'
import { entries } from '../entries.ts'
import { createImages } from '../images/pool.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { openCatalogue } from '../library/catalogue.ts'
import type { FetchFor } from '../network/fetch-for.ts'
import type { VideoSdkClient } from '../videosdk/types.ts'

/** An engine and what it works with; all of it ends with `close`. */
export interface LocalEngine {
  readonly engine: CaptureEngine
  close(): Promise<void>
}

/**
 * ms. A script must come to an end: a server that was there is waited for longer than one that
 * nobody has seen, whose address may be wrong.
 */
const patienceMs = (wasReached: boolean) => (wasReached ? 10 * 60_000 : 30_000)

/** The file that keeps the jobs of headless runs, beside their stills. */
export function journalFile(folder: string): string {
  return path.join(folder, '.stillroom', 'catalogue.sqlite')
}

/** A capture engine whose jobs are kept beside the stills, in `<folder>/.stillroom/`. */
export async function openLocalEngine(options: {
  readonly folder: string
  readonly client: VideoSdkClient
  readonly spawn: SpawnChild
  readonly fetchFor: FetchFor
  readonly concurrency: number
}): Promise<LocalEngine> {
  const { folder, client, ...rest } = options
  const journal = await openCatalogue(journalFile(folder), { activity: 'capture' })
  return startLocalEngine({ ...rest, journal, clientFor: async () => client })
}

/** A capture engine on an open journal, which it closes. */
export function startLocalEngine(options: {
  readonly journal: Catalogue
  readonly clientFor: (projectId: string) => Promise<CaptureClient>
  readonly spawn: SpawnChild
  readonly fetchFor: FetchFor
  readonly concurrency: number
}): LocalEngine {
  const { journal, clientFor, spawn, fetchFor, concurrency } = options
  const images = createImages({ spawn, entry: entries.imageProcess })
  const engine = createCaptureEngine({
    catalogue: journal,
    images,
    clientFor,
    clock: systemClock,
    fetchFor,
    concurrency: () => concurrency,
    patienceMs,
  })
  return {
    engine,
    async close() {
      await engine.close(0)
      await Promise.all([journal.close(), images.close()])
    },
  }
}
