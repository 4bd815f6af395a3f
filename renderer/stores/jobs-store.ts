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
import type { Slots } from './slots.ts'
import { createSlots } from './slots.ts'

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
  /** Where each capture stands, also once it has become a still. */
  readonly slots: Pick<Slots, 'of'>
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
   * Every press counts: one job a room, whatever is under way already. They are there at once, by
   * ids that the page gives them; main's answer completes them.
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
  /** Cancels what one press has asked for. */
  cancelPress(jobIds: readonly string[]): Promise<void>
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
  /** Ms since 1970. */
  readonly now: () => number
  /** A UUID. */
  readonly newId: () => string
  /** Told of each press, before main knows of it. */
  readonly onPress?: (jobIds: readonly string[]) => void
  /** Told of what main has refused to take. */
  readonly onRefused?: (jobIds: readonly string[]) => void
}

/** The captures under way and those that failed. */
export function createJobsStore({ api, report, isScheduled, ...needs }: Needs) {
  const book = createJobBook()
  const { byId } = book
  const run = createRun(isScheduled)
  // An answer must not bring back what was dropped while it was under way.
  const dropped = new Set<string>()
  /** Asked for, and main has said nothing of them yet. */
  const asked = new Set<string>()
  const presses = new Set<Promise<unknown>>()
  const slots = createSlots()
  let asking = 0

  return createStore<JobsStore>()((set, get) => {
    const changed = (order: readonly string[]) =>
      set({ order, version: get().version + 1, counts: book.counts(), run: run.tally() })

    function take(news: readonly JobView[]) {
      if (news.length === 0) return
      const arrivals = news.filter(book.put)
      for (const job of news) {
        asked.delete(job.id)
        slots.give(job.id, job.createdAt)
        run.take(job)
      }
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
      if (result.ok) take(result.value.filter(isNews))
      asking -= 1
      if (asking === 0) dropped.clear()
      return result
    }

    function isNews({ id }: JobView): boolean {
      return asked.has(id) || !(byId.has(id) || dropped.has(id))
    }

    /** What main has refused to take is gone again. */
    function forget(batchId: string, ids: readonly string[]) {
      run.leaveOut(batchId)
      const refused = ids.filter((id) => asked.delete(id))
      drop(refused)
      needs.onRefused?.(refused)
    }

    async function send(request: Args<'capture'>, batchId: string) {
      const made = await takeAnswer(api.capture(request))
      if (made.ok) return made
      set({ failure: made.error })
      forget(
        batchId,
        request.rooms.map(({ jobId = '' }) => jobId),
      )
      return made
    }

    async function sendAll(
      calls: readonly { readonly request: Args<'capture'>; readonly batchId: string }[],
    ): Promise<Result<readonly JobView[]>> {
      let all: Result<readonly JobView[]> = { ok: true, value: [] }
      for (const { request, batchId } of calls) all = bothOf(all, await send(request, batchId))
      return all
    }

    /** @param call begins once main knows of all that was pressed before */
    async function act(call: () => Promise<Result<null>>): Promise<boolean> {
      if (presses.size > 0) await Promise.all(presses)
      const result = await attempt(call())
      if (!result.ok) report(result.error)
      return result.ok
    }

    return {
      byId,
      version: 0,
      order: [],
      counts: noJobs,
      slots,
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
        const createdAt = new Date(needs.now()).toISOString()
        const calls = chunked(rooms.map((room) => ({ ...room, jobId: needs.newId() }))).map(
          (some) => ({ request: { ...rest, rooms: some }, batchId: needs.newId(), rooms: some }),
        )
        const jobs = calls.flatMap(({ batchId, ...call }) =>
          call.rooms.map((room) => askedJob({ ...rest, ...room, batchId, createdAt })),
        )
        const ids = jobs.map(({ id }) => id)
        needs.onPress?.(ids)
        take(jobs)
        for (const id of ids) asked.add(id)
        const answer = sendAll(calls)
        presses.add(answer)
        const all = await answer
        presses.delete(answer)
        set({ pressed: get().pressed - 1 })
        return all
      },
      take,
      drop,
      leaveOut(batchId) {
        run.leaveOut(batchId)
        set({ run: run.tally() })
      },
      pause: async (scope) => void (await act(() => api.pauseJobs({ scope }))),
      resume: async (scope) => void (await act(() => api.resumeJobs({ scope }))),
      cancel: async (scope) => void (await act(() => api.cancelJobs({ scope }))),
      async cancelPress(jobIds) {
        await Promise.all(presses)
        const batchIds = new Set(jobIds.flatMap((id) => byId.get(id)?.batchId ?? []))
        for (const batchId of batchIds) await get().cancel({ batchId })
      },
      retry: async (scope) => void (await act(() => api.retryJobs({ scope }))),
      async dismiss(scope) {
        const ended = book.endedIn(scope)
        if (!(await act(() => api.dismissJobs({ scope })))) return
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

type Room = Args<'capture'>['rooms'][number]

/** As many as one call takes at a time. */
function chunked<T extends Room>(rooms: readonly T[]): readonly T[][] {
  const count = Math.ceil(rooms.length / roomsPerCall)
  return Array.from({ length: count }, (_, index) =>
    rooms.slice(index * roomsPerCall, (index + 1) * roomsPerCall),
  )
}

type Asked = Pick<JobView, 'projectId' | 'batchId' | 'roomId' | 'customRoomId' | 'createdAt'> &
  Pick<JobView, 'options'> & { readonly jobId: string }

/** A capture as the page knows it before main does. */
function askedJob({ jobId, ...job }: Asked): JobView {
  const isNew = {
    state: 'queued',
    paused: false,
    attempts: 0,
    failure: null,
    stillId: null,
  } as const
  return { ...job, ...isNew, id: jobId }
}
