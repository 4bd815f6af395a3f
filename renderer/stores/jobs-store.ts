import { createStore } from 'zustand/vanilla'
import type { Args, JobView, Result, StillroomApi } from '../../preload/contract.ts'
import type { Batch } from '../capture/batch.ts'
import { emptyBatch, isRunning, withJobs } from '../capture/batch.ts'
import type { Failure } from '../types.ts'
import { attempt } from './attempt.ts'
import { placeJob } from './place-job.ts'

/** Rooms that one call of the contract takes. */
const roomsPerCall = 1000

export interface JobsStore {
  /** Newest first. Saved ones leave as soon as their still is there. */
  readonly jobs: readonly JobView[]
  readonly batch: Batch
  /** Presses that main has not answered yet. */
  readonly pressed: number
  /** Why the last press or start-up list failed as a whole. */
  readonly failure: Failure | null
  load(): Promise<void>
  /** Every press counts: one job a room, whatever is under way already. */
  capture(request: Args<'capture'>): Promise<void>
  /** News of a job from the main process. */
  take(job: JobView): void
  /** The job's still is in the list of stills, so that its tile may go. */
  drop(jobId: string): void
  cancel(jobId: string): Promise<void>
  cancelAll(): Promise<void>
  retry(jobId: string): Promise<void>
  retryFailed(): Promise<void>
  dismiss(jobId: string): Promise<void>
  dismissEnded(): Promise<void>
  setFailure(failure: Failure | null): void
}

interface Needs {
  readonly api: StillroomApi
  /** Where the failure of an action on a single job goes. */
  readonly report: (failure: Failure) => void
}

/** The captures under way and those that failed. */
export function createJobsStore({ api, report }: Needs) {
  return createStore<JobsStore>()((set, get) => {
    function takeAll(news: readonly JobView[]) {
      set(({ jobs, batch }) => ({
        jobs: news.reduce(placeJob, jobs),
        batch: withJobs(batch, news),
      }))
    }

    /** An event may have overtaken the answer: what is known already is newer. */
    function takeNew(jobs: readonly JobView[]) {
      const known = new Set(get().jobs.map(({ id }) => id))
      const seen = get().batch
      takeAll(jobs.filter(({ id }) => !known.has(id) && !seen.has(id)))
    }

    async function act(call: Promise<Result<null>>): Promise<boolean> {
      const result = await attempt(call)
      if (!result.ok) report(result.error)
      return result.ok
    }

    async function each(ids: readonly string[], action: (id: string) => Promise<void>) {
      await Promise.all(ids.map(action))
    }

    const idsWhere = (test: (job: JobView) => boolean) =>
      get()
        .jobs.filter(test)
        .map(({ id }) => id)

    const drop = (jobId: string) => set({ jobs: get().jobs.filter(({ id }) => id !== jobId) })

    return {
      jobs: [],
      batch: emptyBatch,
      pressed: 0,
      failure: null,
      async load() {
        const result = await attempt(api.listJobs())
        if (!result.ok) return set({ failure: result.error })
        takeNew(result.value.filter(({ state }) => state !== 'saved'))
      },
      async capture({ rooms, ...rest }) {
        set({ pressed: get().pressed + 1, failure: null })
        for (let start = 0; start < rooms.length; start += roomsPerCall) {
          const some = rooms.slice(start, start + roomsPerCall)
          const result = await attempt(api.capture({ ...rest, rooms: some }))
          if (result.ok) takeNew(result.value)
          else set({ failure: result.error })
        }
        set({ pressed: get().pressed - 1 })
      },
      take: (job) => takeAll([job]),
      drop,
      cancel: async (jobId) => void (await act(api.cancelJob({ jobId }))),
      cancelAll: () =>
        each(
          idsWhere(({ state }) => isRunning(state)),
          get().cancel,
        ),
      retry: async (jobId) => void (await act(api.retryJob({ jobId }))),
      retryFailed: () =>
        each(
          idsWhere(({ state }) => state === 'failed'),
          get().retry,
        ),
      async dismiss(jobId) {
        if (await act(api.dismissJob({ jobId }))) drop(jobId)
      },
      dismissEnded: () =>
        each(
          idsWhere(({ state }) => !isRunning(state)),
          get().dismiss,
        ),
      setFailure: (failure) => set({ failure }),
    }
  })
}
