import type { CaptureEngine } from '../../main/capture/engine.ts'
import { createCaptureEngine } from '../../main/capture/engine.ts'
import type { CaptureOrder } from '../../main/capture/order.ts'
import { forkChild } from '../../main/child-process.ts'
import { environmentFetch } from '../../main/cli/environment-fetch.ts'
import { journalFile } from '../../main/cli/local-engine.ts'
import type { Clock } from '../../main/clock.ts'
import { systemClock } from '../../main/clock.ts'
import { entries } from '../../main/entries.ts'
import { createImages } from '../../main/images/pool.ts'
import type { Images } from '../../main/images/types.ts'
import type { Catalogue } from '../../main/library/catalogue.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { FetchFor } from '../../main/network/fetch-for.ts'
import type { Credentials } from '../../main/vault/types.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import { tempFolder } from './temp-folder.ts'

/** A whole engine over a temp folder, as headless runs have it. */
export interface BenchEngine {
  readonly engine: CaptureEngine
  readonly catalogue: Catalogue
  /** Absolute path; gone after {@link close}. */
  readonly folder: string
  close(): Promise<void>
}

/** What a benchmark may put in place of the app's own parts. */
export interface BenchParts {
  /** What checks the pictures. */
  readonly makeImages?: () => Images
  readonly clock?: Clock
  /** What downloads them. */
  readonly fetchFor?: FetchFor
}

export async function openBenchEngine(
  credentials: Credentials,
  concurrency: number,
  {
    makeImages = imageProcesses,
    clock = systemClock,
    fetchFor = environmentFetch({}),
  }: BenchParts = {},
): Promise<BenchEngine> {
  const folder = await tempFolder('engine')
  const client = createVideoSdkClient({ credentials, clock })
  const catalogue = await openCatalogue(journalFile(folder.path))
  const images = makeImages()
  const engine = createCaptureEngine({
    catalogue,
    images,
    clientFor: async () => client,
    clock,
    fetchFor,
    concurrency: () => concurrency,
  })
  return {
    engine,
    catalogue,
    folder: folder.path,
    async close() {
      await engine.close(0)
      await Promise.all([catalogue.close(), images.close()])
      await folder.remove()
    },
  }
}

const imageProcesses = () => createImages({ spawn: forkChild, entry: entries.imageProcess })

/** An order of one capture of each room, the files under `folder`. */
export function benchOrder(
  folder: string,
  rooms: readonly string[],
): Omit<CaptureOrder, 'schedule'> {
  return {
    projectId: 'bench',
    projectName: 'bench',
    rooms: rooms.map((roomId) => ({ roomId, customRoomId: null })),
    options: {},
    template: '{room}_{seq}',
    folder,
  }
}

/** @param from counted on, so that ids differ between batches */
export function roomNames(count: number, from = 1): readonly string[] {
  return Array.from({ length: count }, (_, index) => `room-${from + index}`)
}

/** Waits for the end of all. @throws Error with the first one's words, where any was not saved */
export async function captureAll({ engine }: BenchEngine, order: CaptureOrder): Promise<void> {
  const { batchId, ended } = await engine.capture(order)
  await ended
  const left = (await engine.jobs()).filter((job) => job.batchId === batchId)
  const [first] = left
  if (first) throw new Error(`${left.length} not saved: ${first.failure?.message ?? first.state}`)
}
