import { createStore } from 'zustand/vanilla'
import type { Args, JobView, Result, StillroomApi } from '../../preload/contract.ts'
import type { Tally } from '../capture/run.ts'
import { createRun, emptyTally } from '../capture/run.ts'
import type { Failure, JobScope } from '../types.ts'
import { attempt } from './attempt.ts'
import { createJobBook } from './job-book.ts'
import type { JobCounts } from './job-counts.ts'
import { noJobs } from './job-counts.ts'
import { withArrivals, withoutGone } from './job-order.ts'

/** Rooms that one call of the contract takes. */
const roomsPerCall = 1000

export interface JobsStore {
  /**
   * One map for all times, which is written to: a change of one capture among thousands must not
   * copy them all. `version` tells that it has changed; each capture in it is a new object then.
   */
  readonly byId: ReadonlyMap<string, JobView>
  readonly version: number
  /** Ids, newest first; another array only where captures come or go. Saved ones leave. */
  readonly order: readonly string[]
  readonly counts: JobCounts
  /** What the status line speaks of. */
  readonly run: Tally
  /** Presses that main has not answered yet. */
  readonly pressed: number
  /** Why the last press failed as a whole. */
  readonly failure: Failure | null
  /** Why the list at the start failed. */
  readonly listFailure: Failure | null
  load(): Promise<void>
  /**
   * Every press counts: one job a room, whatever is under way already.
   * @returns the jobs, or why not all of them could be made
   */
  capture(request: Args<'capture'>): Promise<Result<readonly JobView[]>>
  /** News of captures from the main process. */
  take(news: readonly JobView[]): void
  /** These captures' stills are in the list of stills, so that their tiles may go. */
  drop(jobIds: readonly string[]): void
  /** The batch turned out to be a schedule's: the status line doesn't speak of it. */
  leaveOut(batchId: string): void
  pause(scope: JobScope): Promise<void>
  resume(scope: JobScope): Promise<void>
  cancel(scope: JobScope): Promise<void>
  retry(scope: JobScope): Promise<void>
  /** Forgets captures that have ended without a still. */
  dismiss(scope: JobScope): Promise<void>
  setFailure(failure: Failure | null): void
}

interface Needs {
  readonly api: StillroomApi
  /** Where the failure of an action goes. */
  readonly report: (failure: Failure) => void
  /** Whether a schedule has made the batch. */
  readonly isScheduled: (batchId: string) => boolean
}

/** The captures under way and those that failed. */
export function createJobsStore({ api, report, isScheduled }: Needs) {
  const book = createJobBook()
  const { byId } = book
  const run = createRun(isScheduled)
  // An answer must not bring back what was dropped while it was under way.
  const dropped = new Set<string>()
  let asking = 0

  return createStore<JobsStore>()((set, get) => {
    const changed = (order: readonly string[]) =>
      set({ order, version: get().version + 1, counts: book.counts(), run: run.tally() })

    function take(news: readonly JobView[]) {
      if (news.length === 0) return
      const arrivals = news.filter(book.put)
      for (const job of news) run.take(job)
      changed(withArrivals(get().order, arrivals, byId))
    }

    function drop(ids: readonly string[]) {
      const gone = ids.filter(book.remove)
      if (asking > 0) for (const id of gone) dropped.add(id)
      if (gone.length > 0) changed(withoutGone(get().order, gone))
    }

    /** An event may have overtaken the answer: what is known already is newer. */
    async function takeAnswer(call: Promise<Result<readonly JobView[]>>) {
      asking += 1
      const result = await attempt(call)
      if (result.ok) take(result.value.filter(({ id }) => !byId.has(id) && !dropped.has(id)))
      asking -= 1
      if (asking === 0) dropped.clear()
      return result
    }

    async function act(call: Promise<Result<null>>): Promise<boolean> {
      const result = await attempt(call)
      if (!result.ok) report(result.error)
      return result.ok
    }

    return {
      byId,
      version: 0,
      order: [],
      counts: noJobs,
      run: emptyTally,
      pressed: 0,
      failure: null,
      listFailure: null,
      async load() {
        const listed = await takeAnswer(attempt(api.listJobs()).then(withoutSaved))
        set({ listFailure: listed.ok ? null : listed.error })
        if (!listed.ok) report(listed.error)
      },
      async capture({ rooms, ...rest }) {
        set({ pressed: get().pressed + 1, failure: null })
        let all: Result<readonly JobView[]> = { ok: true, value: [] }
        for (let start = 0; start < rooms.length; start += roomsPerCall) {
          const some = rooms.slice(start, start + roomsPerCall)
          const made = await takeAnswer(api.capture({ ...rest, rooms: some }))
          if (!made.ok) set({ failure: made.error })
          all = bothOf(all, made)
        }
        set({ pressed: get().pressed - 1 })
        return all
      },
      take,
      drop,
      leaveOut(batchId) {
        run.leaveOut(batchId)
        set({ run: run.tally() })
      },
      pause: async (scope) => void (await act(api.pauseJobs({ scope }))),
      resume: async (scope) => void (await act(api.resumeJobs({ scope }))),
      cancel: async (scope) => void (await act(api.cancelJobs({ scope }))),
      retry: async (scope) => void (await act(api.retryJobs({ scope }))),
      async dismiss(scope) {
        const ended = book.endedIn(scope)
        if (!(await act(api.dismissJobs({ scope })))) return
        // One of them may have been retried meanwhile.
        const still = new Set(book.endedIn(scope))
        drop(ended.filter((id) => still.has(id)))
      },
      setFailure: (failure) => set({ failure }),
    }
  })
}

function bothOf(
  first: Result<readonly JobView[]>,
  second: Result<readonly JobView[]>,
): Result<readonly JobView[]> {
  if (!first.ok) return first
  return second.ok ? { ok: true, value: [...first.value, ...second.value] } : second
}

function withoutSaved(result: Result<readonly JobView[]>): Result<readonly JobView[]> {
  if (!result.ok) return result
  return { ok: true, value: result.value.filter(({ state }) => state !== 'saved') }
}
