import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { CaptureEngine, EngineDependencies } from '../../main/capture/engine.ts'
import { createCaptureEngine } from '../../main/capture/engine.ts'
import type { Job } from '../../main/capture/job.ts'
import type { JobChange } from '../../main/capture/job-tracker.ts'
import type { CaptureOptions } from '../../main/capture/options.ts'
import { forkChild } from '../../main/child-process.ts'
import { systemClock } from '../../main/clock.ts'
import { entries } from '../../main/entries.ts'
import { createImages } from '../../main/images/pool.ts'
import type { Images } from '../../main/images/types.ts'
import type { Catalogue } from '../../main/library/catalogue.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { Still } from '../../main/library/still.ts'
import type { LoggedRequest, Sandbox } from '../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import { tempFolder } from './temp-folder.ts'

/** Small enough that drawing and decoding take no time worth speaking of. */
export const smallSize = { width: 64, height: 36 } as const

export interface RigOptions extends Partial<EngineDependencies> {
  readonly sandbox: Sandbox
  readonly images: Images
  /** The folder for stills; a new one by default. */
  readonly folder?: string
  /** The engine is left as it is at the test's end, because it never comes to rest. */
  readonly isAbandoned?: boolean
  /** Path of the catalogue, where none is given; a new one by default. */
  readonly file?: string
}

/** A capture engine on a sandbox, and what it tells. */
export interface Rig {
  readonly engine: CaptureEngine
  readonly catalogue: Catalogue
  readonly folder: string
  /** Path of the catalogue. */
  readonly file: string
  readonly changes: readonly JobChange[]
  readonly stills: readonly Still[]
  readonly bugs: readonly unknown[]
  order(rooms: readonly string[], more?: OrderOptions): Promise<readonly Job[]>
  /** Orders one capture of each room, waits for the end of all, and tells what the catalogue says. */
  capture(rooms: readonly string[], more?: OrderOptions): Promise<readonly Job[]>
}

interface OrderOptions {
  readonly options?: CaptureOptions
  readonly template?: string
  readonly folder?: string
  readonly projectId?: string
}

export function startImages(): Images {
  return createImages({ spawn: forkChild, entry: entries.imageProcess })
}

export async function createRig(rigOptions: RigOptions): Promise<Rig> {
  const { sandbox, images, folder = await tempFolder(), ...dependencies } = rigOptions
  const file = rigOptions.file ?? path.join(await tempFolder(), 'catalogue.sqlite')
  const catalogue = rigOptions.catalogue ?? (await openCatalogue(file))
  const clock = rigOptions.clock ?? systemClock
  const changes: JobChange[] = []
  const stills: Still[] = []
  const bugs: unknown[] = []
  const engine = createCaptureEngine({
    images,
    clock,
    clientFor: async () => createVideoSdkClient({ credentials: sandbox, clock }),
    concurrency: () => 4,
    onBug: (error) => void bugs.push(error),
    ...dependencies,
    catalogue,
  })
  engine.events.on('job', (change) => void changes.push(change))
  engine.events.on('still', (still) => void stills.push(still))
  onTestFinished(async () => {
    if (!rigOptions.isAbandoned) await engine.close(0)
    if (catalogue !== rigOptions.catalogue) await catalogue.close()
  })

  const order: Rig['order'] = async (rooms, more = {}) => {
    const { jobs } = await engine.capture({
      projectId: more.projectId ?? 'project',
      projectName: 'Project',
      rooms: rooms.map((roomId) => ({ roomId, customRoomId: null })),
      options: more.options ?? smallSize,
      template: more.template ?? '{room}/{seq}',
      folder: more.folder ?? folder,
    })
    return jobs
  }

  return {
    engine,
    catalogue,
    folder,
    file,
    changes,
    stills,
    bugs,
    order,
    async capture(rooms, more) {
      const jobs = await order(rooms, more)
      await engine.idle()
      const ended = await Promise.all(jobs.map(({ id }) => catalogue.job(id)))
      return ended.filter((job) => job !== null)
    },
  }
}

/** Ids of the sandbox's live rooms. */
export function liveRooms(sandbox: Sandbox): readonly string[] {
  return sandbox.rooms.filter(({ live }) => live).map(({ roomId }) => roomId)
}

/** Requests for captures that reached the sandbox, since the log had `since` entries. */
export function captureRequests(sandbox: Sandbox, since = 0): readonly LoggedRequest[] {
  return sandbox.log.slice(since).filter(({ path: asked }) => asked === '/v2/hls/capture')
}
