import { randomUUID } from 'node:crypto'
import { StillroomError } from '../../errors.ts'
import type { TickPage } from '../../library/schedules.ts'
import type { KeptSchedule, SchedulesDependencies } from './kept-schedule.ts'
import { goneError, keepSchedule } from './kept-schedule.ts'
import type { Schedule, ScheduleSpec, Tick } from './schedule.ts'
import type { ScheduleEmitter } from './schedule-events.ts'
import { createScheduleEvents } from './schedule-events.ts'
import type { ScheduleNow } from './schedule-now.ts'

export type { SchedulesDependencies } from './kept-schedule.ts'
export type { ScheduleNow } from './schedule-now.ts'

/**
 * The app's schedules, as the catalogue keeps them. Every method rejects with the catalogue's
 * failures, and with `invalid-options` for a schedule that is gone.
 */
export interface Schedules {
  readonly events: ScheduleEmitter
  /** Oldest first. */
  list(): Promise<readonly ScheduleNow[]>
  /** Makes a schedule and starts it: its first tick comes at once, or when its hours begin. */
  add(spec: ScheduleSpec): Promise<ScheduleNow>
  /** No further tick comes; captures under way go on. */
  stop(id: string): Promise<void>
  /** A stopped schedule goes on: its grid begins anew, its ticks are counted on. */
  start(id: string): Promise<void>
  /** Stops and forgets it; its captures and stills stay. */
  remove(id: string): Promise<void>
  /** What became of ticks, newest first. */
  ticks(page: TickPage): Promise<readonly Tick[]>
  /** Runs what ran when Stillroom last ended. */
  resume(): Promise<void>
  /** Stops all without marking them as stopped; nothing is started any more. */
  close(): Promise<void>
}

export function createSchedules(deps: SchedulesDependencies): Schedules {
  const { catalogue, clock, projectName, onBug } = deps
  const events = createScheduleEvents(onBug)
  let loading: Promise<Map<string, KeptSchedule>> | undefined
  let isClosed = false

  const keep = (schedule: Schedule) => keepSchedule(schedule, deps, events.change)

  /** Read once: from then on, they are changed here only. */
  function load(): Promise<Map<string, KeptSchedule>> {
    loading ??= catalogue.schedules().then(
      (all) => new Map(all.map((schedule) => [schedule.id, keep(schedule)])),
      (error: unknown) => {
        loading = undefined
        throw error
      },
    )
    return loading
  }

  async function find(id: string): Promise<KeptSchedule> {
    const found = (await load()).get(id)
    if (!found) throw goneError()
    return found
  }

  function refuseWhenClosed(): void {
    if (isClosed) throw new StillroomError('cancelled')
  }

  return {
    events: events.emitter,
    list: async () => [...(await load()).values()].map((schedule) => schedule.now()),
    async add(spec) {
      const all = await load()
      const name = await projectName(spec.projectId)
      const schedule = newSchedule(spec, name, clock.now())
      refuseWhenClosed()
      await catalogue.addSchedule(schedule)
      const kept = keep(schedule)
      all.set(schedule.id, kept)
      events.change(kept.now())
      if (!isClosed) await kept.resume(true)
      return kept.now()
    },
    stop: async (id) => (await find(id)).stop(),
    async start(id) {
      const schedule = await find(id)
      refuseWhenClosed()
      await schedule.start()
    },
    async remove(id) {
      await (await find(id)).remove()
      const all = await load()
      all.delete(id)
      events.removed(id)
    },
    ticks: async ({ scheduleId, ...page }) => (await find(scheduleId)).ticks(page),
    async resume() {
      const all = await load()
      refuseWhenClosed()
      await Promise.all([...all.values()].map((schedule) => schedule.resume()))
    },
    async close() {
      isClosed = true
      const all = await loading?.catch(() => undefined)
      await Promise.all([...(all?.values() ?? [])].map((schedule) => schedule.rest()))
    },
  }
}

function newSchedule(spec: ScheduleSpec, projectName: string, now: number): Schedule {
  return {
    ...spec,
    id: randomUUID(),
    projectName,
    state: 'running',
    createdAt: new Date(now).toISOString(),
    anchor: now,
    nextTick: 0,
    ran: 0,
    skipped: 0,
    missed: 0,
    failed: 0,
    endedAt: null,
    endReason: null,
  }
}
