import { createStore } from 'zustand/vanilla'
import type { Result, ScheduleView, StillroomApi } from '../../preload/contract.ts'
import type { ScheduleDraft } from '../schedules/schedule-draft.ts'
import { emptyScheduleDraft } from '../schedules/schedule-draft.ts'
import type { ScheduleSpec } from '../schedules/schedule-spec.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'

export interface SchedulesStore {
  /** Newest first. */
  readonly schedules: readonly ScheduleView[]
  /** False until the list has been told for the first time. */
  readonly isLoaded: boolean
  /** Why the list failed. */
  readonly failure: Failure | null
  /** The next schedule as it stands in the form, also while the form is closed. */
  readonly draft: ScheduleDraft
  /** Id of the one that somebody looks for; null once the list has shown it. */
  readonly sought: string | null
  changeDraft(change: Partial<ScheduleDraft>): void
  seek(scheduleId: string | null): void
  load(): Promise<void>
  take(schedule: ScheduleView): void
  drop(scheduleId: string): void
  /** Makes and starts a schedule; resolves with what went wrong, or null. */
  make(spec: ScheduleSpec): Promise<Failure | null>
  /** The same, and empties the form. */
  add(spec: ScheduleSpec): Promise<Failure | null>
  /** These report what goes wrong as a notice. */
  stop(scheduleId: string): Promise<void>
  start(scheduleId: string): Promise<void>
  /** Its stills stay. */
  remove(scheduleId: string): Promise<void>
}

interface Needs {
  readonly api: StillroomApi
  readonly report: (failure: Failure) => void
}

/** Captures that come by themselves. */
export function createSchedulesStore({ api, report }: Needs) {
  return createStore<SchedulesStore>()((set, get) => {
    /** Those that went while a list was on its way, which may still name them. */
    const gone = new Set<string>()

    function put(news: readonly ScheduleView[]) {
      const byId = new Map(get().schedules.map((schedule) => [schedule.id, schedule]))
      for (const schedule of news) byId.set(schedule.id, schedule)
      set({ schedules: [...byId.values()].toSorted(newestFirst) })
    }

    /** An event may have overtaken the answer: what is known already is newer. */
    function putUnknown(answer: readonly ScheduleView[]) {
      const known = new Set([...get().schedules.map(({ id }) => id), ...gone])
      put(answer.filter(({ id }) => !known.has(id)))
    }

    async function reporting(call: Promise<Result<null>>): Promise<boolean> {
      const result = await attempt(call)
      if (!result.ok) report(result.error)
      return result.ok
    }

    function drop(scheduleId: string) {
      gone.add(scheduleId)
      set({ schedules: get().schedules.filter(({ id }) => id !== scheduleId) })
    }

    async function make(spec: ScheduleSpec): Promise<Failure | null> {
      const result = await attempt(api.addSchedule(spec))
      if (!result.ok) return result.error
      putUnknown([result.value])
      return null
    }

    return {
      schedules: [],
      isLoaded: false,
      failure: null,
      draft: emptyScheduleDraft,
      sought: null,
      seek: (sought) => set({ sought }),
      changeDraft: (change) => set({ draft: { ...get().draft, ...change } }),
      async load() {
        set({ failure: null })
        const result = await attempt(api.listSchedules())
        if (!result.ok) return set({ failure: result.error })
        putUnknown(result.value)
        set({ isLoaded: true })
      },
      take: (schedule) => put([schedule]),
      drop,
      make,
      async add(spec) {
        const failure = await make(spec)
        if (!failure) set({ draft: emptyScheduleDraft })
        return failure
      },
      stop: async (scheduleId) => void (await reporting(api.stopSchedule({ scheduleId }))),
      start: async (scheduleId) => void (await reporting(api.startSchedule({ scheduleId }))),
      async remove(scheduleId) {
        if (await reporting(api.removeSchedule({ scheduleId }))) drop(scheduleId)
      },
    }
  })
}

function newestFirst(a: ScheduleView, b: ScheduleView): number {
  if (a.createdAt === b.createdAt) return 0
  return a.createdAt < b.createdAt ? 1 : -1
}
