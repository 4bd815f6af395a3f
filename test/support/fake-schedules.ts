import type {
  Events,
  Result,
  ScheduleView,
  StillroomApi,
  TickView,
} from '../../preload/contract.ts'

/** A schedule that runs, and has had no tick. */
export function fakeSchedule(number: number, change: Partial<ScheduleView> = {}): ScheduleView {
  const minute = String(number % 60).padStart(2, '0')
  return {
    id: `schedule-${number}`,
    projectId: 'project-1',
    projectName: 'Webinars',
    rooms: null,
    options: {},
    intervalMs: 30_000,
    hours: null,
    weekdays: null,
    timeZone: 'Europe/London',
    stopAfter: null,
    stopWhenEnded: false,
    state: 'running',
    createdAt: `2026-11-23T12:${minute}:00.000Z`,
    nextTick: 0,
    ran: 0,
    skipped: 0,
    missed: 0,
    failed: 0,
    endedAt: null,
    endReason: null,
    nextTickAt: '2026-11-23T12:00:30.000Z',
    isBusy: false,
    ...change,
  }
}

/** Tick `first` of a schedule, which captured a room. */
export function fakeTick(first: number, change: Partial<TickView> = {}): TickView {
  return {
    scheduleId: 'schedule-1',
    first,
    last: first,
    outcome: 'ran',
    at: new Date(Date.UTC(2026, 10, 23, 12) + first * 30_000).toISOString(),
    batchId: `batch-${first}`,
    rooms: 1,
    failure: null,
    ...change,
  }
}

interface Needs {
  readonly schedules: readonly ScheduleView[]
  /** Newest first. */
  readonly ticks: readonly TickView[]
  readonly onSchedule: (schedule: ScheduleView) => void
  readonly onRemoved: (removed: Events['scheduleRemoved']) => void
}

const done: Result<null> = { ok: true, value: null }

/** Schedules in memory: they are made, stopped, started and removed, but no tick ever comes. */
export function createFakeSchedules({ schedules, ticks, onSchedule, onRemoved }: Needs) {
  const kept = new Map(schedules.map((schedule) => [schedule.id, schedule]))
  let made = schedules.length

  function put(schedule: ScheduleView): ScheduleView {
    kept.set(schedule.id, schedule)
    onSchedule(schedule)
    return schedule
  }

  function change(id: string, news: Partial<ScheduleView>): Result<null> {
    const schedule = kept.get(id)
    if (!schedule) return gone
    put({ ...schedule, ...news })
    return done
  }

  return {
    listSchedules: async () => ({ ok: true, value: [...kept.values()] }),
    async addSchedule(spec) {
      made += 1
      return { ok: true, value: put(fakeSchedule(made, spec as Partial<ScheduleView>)) }
    },
    stopSchedule: async ({ scheduleId }) =>
      change(scheduleId, { state: 'stopped', nextTickAt: null }),
    startSchedule: async ({ scheduleId }) =>
      change(scheduleId, { state: 'running', endReason: null }),
    async removeSchedule({ scheduleId }) {
      if (!kept.delete(scheduleId)) return gone
      onRemoved({ scheduleId })
      return done
    },
    async listTicks({ scheduleId, limit, before = Number.POSITIVE_INFINITY }) {
      const own = ticks.filter((tick) => tick.scheduleId === scheduleId && tick.first < before)
      return { ok: true, value: own.slice(0, limit) }
    },
  } satisfies Partial<StillroomApi>
}

const gone: Result<never> = {
  ok: false,
  error: { code: 'invalid-options', message: 'This schedule is gone.' },
}
