import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { LiveRoomsClient } from '../../../../main/capture/schedule/live-rooms.ts'
import type { TickOrder } from '../../../../main/capture/schedule/run-tick.ts'
import type { Schedule, ScheduleSpec } from '../../../../main/capture/schedule/schedule.ts'
import type { SchedulesDependencies } from '../../../../main/capture/schedule/schedules.ts'
import { createSchedules } from '../../../../main/capture/schedule/schedules.ts'
import { StillroomError } from '../../../../main/errors.ts'
import { jobMethods } from '../../../../main/library/jobs.ts'
import { migrations } from '../../../../main/library/migrations/migrations.ts'
import { scheduleMethods } from '../../../../main/library/schedules.ts'
import { exampleJob } from '../../../support/examples.ts'
import type { FakeClock } from '../../../support/fake-clock.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

/** A schedule of all live rooms, every ten seconds. */
export function exampleSpec(changes: Partial<ScheduleSpec> = {}): ScheduleSpec {
  return {
    projectId: 'project',
    rooms: null,
    options: {},
    intervalMs: 10_000,
    hours: null,
    weekdays: null,
    timeZone: 'Europe/Berlin',
    stopAfter: null,
    stopWhenEnded: false,
    ...changes,
  }
}

export function exampleSchedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    ...exampleSpec(),
    id: 'schedule',
    projectName: 'My project',
    state: 'running',
    createdAt: '2026-03-01T12:00:00.000Z',
    anchor: Date.parse('2026-03-01T12:00:00Z'),
    nextTick: 0,
    ran: 0,
    skipped: 0,
    missed: 0,
    failed: 0,
    endedAt: null,
    endReason: null,
    ...changes,
  }
}

/** A room as a schedule names it. */
export function room(roomId: string) {
  return { roomId, customRoomId: `the ${roomId}` }
}

/** The catalogue's tables in memory. */
export function memoryStore() {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  db.pragma('foreign_keys = ON')
  for (const sql of migrations) db.exec(sql)
  return { db, ...jobMethods(db, '"me"'), ...scheduleMethods(db) }
}

type MemoryStore = ReturnType<typeof memoryStore>

interface Captured {
  readonly scheduleId: string
  readonly tick: number
  readonly roomIds: readonly string[]
  /** Ms of the monotonic clock. */
  readonly at: number
}

/** A Stillroom that runs schedules on what it shares with others: a catalogue and a clock. */
export function createProcess(world: World) {
  const { clock, store } = world
  let isDead = false
  const bugs: unknown[] = []

  /** Nothing gets in or out of a process that was killed. */
  async function call<T>(work: () => T): Promise<T> {
    if (isDead) return new Promise<T>(() => {})
    if (world.catalogueFails) throw world.catalogueFails
    return work()
  }

  async function capture({ schedule, tick, rooms }: TickOrder) {
    const batchId = await call(() => keepBatch(store, clock, { schedule, tick, rooms }))
    const roomIds = rooms.map(({ roomId }) => roomId)
    world.captured.push({ scheduleId: schedule.id, tick, roomIds, at: clock.monotonic() })
    if (world.diesAtCapture) isDead = true
    world.diesAtCapture = false
    await call(() => {})
    return { batchId, ended: clock.sleep(world.takesMs) }
  }

  const deps: SchedulesDependencies = {
    catalogue: {
      addSchedule: (schedule) => call(() => store.addSchedule(schedule)),
      updateSchedule: (id, patch) => call(() => store.updateSchedule(id, patch)),
      removeSchedule: (id) => call(() => store.removeSchedule(id)),
      schedules: () => call(() => store.schedules()),
      recordTick: (tick, patch) => call(() => store.recordTick(tick, patch)),
      ticks: (page) => call(() => store.ticks(page)),
      tickBatches: (id, from) => {
        clock.suspend(world.readTakesMs)
        return call(() => store.tickBatches(id, from))
      },
      roomsOfSchedule: (id) => call(() => store.roomsOfSchedule(id)),
    },
    clock,
    clientFor: () => (world.clientFails ? Promise.reject(world.clientFails) : world.client),
    projectName: async () => 'My project',
    capture,
    onBug: (error) => void bugs.push(error),
  }
  return {
    ...createSchedules(deps),
    bugs,
    kill() {
      isDead = true
    },
  }
}

function keepBatch(store: MemoryStore, clock: FakeClock, order: TickOrder): string {
  const { schedule, tick, rooms } = order
  const id = randomUUID()
  const createdAt = new Date(clock.now()).toISOString()
  const { projectId, projectName } = schedule
  const batch = { id, projectId, projectName, scheduleId: schedule.id, tick, createdAt }
  const jobs = rooms.map((each) => exampleJob({ ...each, id: randomUUID(), batchId: id }))
  store.addBatch(batch, jobs)
  return id
}

/** Around the processes: what they share, and what a test may change at any time. */
export interface World {
  readonly clock: FakeClock
  readonly store: MemoryStore
  readonly captured: Captured[]
  readonly client: Promise<LiveRoomsClient>
  /** Ids of the rooms that are live. */
  live: readonly string[]
  /** Rooms that can't be asked about. */
  unknown: Readonly<Record<string, StillroomError>>
  /** How long a tick's captures take. */
  takesMs: number
  /** How long the catalogue takes when a schedule starts. */
  readTakesMs: number
  clientFails: Error | null
  catalogueFails: StillroomError | null
  /** The process dies right after the next tick's captures are kept. */
  diesAtCapture: boolean
}

export function createWorld(): World {
  const client: LiveRoomsClient = {
    listLive: async () => world.live.map(stream),
    async activeStream(roomId) {
      const error = world.unknown[roomId]
      if (error) throw error
      return world.live.includes(roomId) ? stream(roomId) : null
    },
  }
  const world: World = {
    clock: createFakeClock(),
    store: memoryStore(),
    captured: [],
    client: Promise.resolve(client),
    live: ['a', 'b'],
    unknown: {},
    takesMs: 0,
    readTakesMs: 0,
    clientFails: null,
    catalogueFails: null,
    diesAtCapture: false,
  }
  return world
}

function stream(roomId: string) {
  return {
    roomId,
    streamId: null,
    startedAt: null,
    quality: null,
    orientation: null,
  }
}

/** A disk without room. */
export const diskFull = new StillroomError('disk-full')
