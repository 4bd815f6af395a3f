import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { say } from '../../words/say.ts'
import type { CaptureEngine } from '../capture/engine.ts'
import { createCaptureEngine } from '../capture/engine.ts'
import type { Schedules } from '../capture/schedule/schedules.ts'
import { createSchedules } from '../capture/schedule/schedules.ts'
import type { SpawnChild } from '../child-process.ts'
import { systemClock } from '../clock.ts'
import { entries } from '../entries.ts'
import { createImages } from '../images/pool.ts'
import type { Images } from '../images/types.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { openCatalogue } from '../library/catalogue.ts'
import type { Log } from '../log.ts'
import type { Network } from '../network/network.ts'
import { createNetwork } from '../network/network.ts'
import type { ReadPolicy } from '../policy/policy.ts'
import type { RoomMarksStore } from '../rooms/room-marks.ts'
import { openRoomMarks } from '../rooms/room-marks.ts'
import type { SettingsStore } from '../settings.ts'
import { createSettings } from '../settings.ts'
import type { Streams } from '../streams/streams.ts'
import { createStreams } from '../streams/streams.ts'
import type { Vault } from '../vault/types.ts'
import { openVault } from '../vault/vault.ts'
import type { Connections } from './connections.ts'
import { createConnections } from './connections.ts'
import type { LibraryDesktop, LibraryServices } from './library-services.ts'
import { followEngine, openLibrary } from './library-services.ts'
import type { RoomNames } from './room-names.ts'
import { createRoomNames } from './room-names.ts'

export interface ServiceOptions {
  readonly userData: string
  /** Where stills go until their owner chooses another folder. */
  readonly defaultFolder: string
  readonly development: boolean
  /** What an administrator has fixed. */
  readonly policy: ReadPolicy
  readonly spawn: SpawnChild
  readonly desktop: LibraryDesktop
  /** Chromium's list of the system's proxies for an address. */
  readonly resolveProxy: (url: string) => Promise<string>
  readonly log: Log
}

export interface DamagedFile {
  readonly what: string
  /** Where it lies now. */
  readonly setAside: string
  /** Of the settings: what was kept of the file, and what has its default again. */
  readonly kept?: readonly string[]
  readonly lost?: readonly string[]
}

/** Everything the window's handlers work with. */
export interface Services {
  readonly settings: SettingsStore
  readonly policy: ReadPolicy
  readonly vault: Vault
  readonly catalogue: Catalogue
  readonly library: LibraryServices
  readonly images: Images
  readonly connections: Connections
  readonly network: Network
  readonly roomMarks: RoomMarksStore
  readonly roomNames: RoomNames
  readonly engine: CaptureEngine
  readonly schedules: Schedules
  readonly streams: Streams
  /** Damaged files that had to be replaced when the services opened. */
  readonly damaged: readonly DamagedFile[]
  /** The folder for stills: absolute path. */
  folder(): string
  close(): Promise<void>
}

/** Ms that captures under way get to end when the app quits. */
const quitGraceMs = 5000

/** A chosen folder is never made anew (its drive may be away); Stillroom's own may be. */
async function makeDefaultFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch {
    // The window shows what is wrong with the folder, whenever it is looked at.
  }
}

export async function openServices(options: ServiceOptions): Promise<Services> {
  const { userData, spawn, policy } = options
  await mkdir(userData, { recursive: true })
  const damaged: DamagedFile[] = []
  const report = (what: string) => (setAside: string) => void damaged.push({ what, setAside })
  const settings = await createSettings({
    file: path.join(userData, 'settings.json'),
    onSetAside: (file) => void damaged.push({ what: say('settingsFile'), ...file }),
  })
  const roomMarks = await openRoomMarks({
    file: path.join(userData, 'rooms.json'),
    onSetAside: report(say('roomsFile')),
  })
  const vault = openVault({
    userData,
    development: options.development,
    spawn,
    fixedEndpoint: policy.policy.endpoint,
    onSetAside: report(say('projectsFile')),
  })
  const file = path.join(userData, 'catalogue.sqlite')
  const catalogue = await openCatalogue(file, { activity: 'window' })
  if (catalogue.setAside !== undefined) report(say('catalogueFile'))(catalogue.setAside)
  if (settings.get().libraryFolder === null && policy.policy.folder === null)
    await makeDefaultFolder(options.defaultFolder)
  const onBug = (error: unknown) => options.log.error('Something failed that never should.', error)
  const folder = () => policy.policy.folder ?? settings.get().libraryFolder ?? options.defaultFolder
  const library = await openLibrary({
    ...options,
    file,
    catalogue,
    settings,
    folder,
    onBug,
  })
  const images = createImages({ spawn, entry: entries.imageProcess })
  const network = createNetwork({ settings, resolveProxy: options.resolveProxy })
  const connections = createConnections({
    vault,
    spawn,
    fetchFor: network.fetchFor,
    onSkip: (roomId, error) =>
      options.log.warn(`Room ${roomId} is left out of the live ones.`, error),
  })
  const engine = createCaptureEngine({
    catalogue,
    images,
    clientFor: connections.captureClient,
    clock: systemClock,
    fetchFor: network.fetchFor,
    concurrency: () => settings.get().concurrency,
    onBug,
  })
  settings.subscribe(() => void engine.wake())
  const roomNames = createRoomNames(connections.client)
  const schedules = createSchedules({
    catalogue,
    clock: systemClock,
    clientFor: connections.client,
    projectName: async (projectId) => (await connections.project(projectId)).name,
    capture: async ({ schedule, tick, rooms }) =>
      engine.capture({
        ...schedule,
        rooms: await roomNames.complete(schedule.projectId, rooms),
        template: settings.get().nameTemplate,
        folder: folder(),
        schedule: { scheduleId: schedule.id, tick },
      }),
    onBug,
  })
  followEngine(library, engine, schedules)
  const streams = createStreams({
    clientFor: connections.client,
    clock: systemClock,
    routes: network.routes,
  })
  return {
    settings,
    policy,
    vault,
    catalogue,
    library,
    images,
    connections,
    network,
    roomMarks,
    roomNames,
    engine,
    schedules,
    streams,
    damaged,
    folder,
    async close() {
      streams.close()
      await schedules.close()
      await engine.close(quitGraceMs)
      vault.close()
      await library.close()
      await Promise.all([
        catalogue.close(),
        images.close(),
        connections.close(),
        network.routes.close(),
      ])
    },
  }
}
