import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import type { ErrorCode } from '../errors.ts'
import { StillroomError, toFailure } from '../errors.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { JobPatch } from '../library/jobs.ts'
import type { Job } from './job.ts'
import type { JobTracker } from './job-tracker.ts'
import type { Queue } from './queue.ts'
import { answerIsWorthKeeping, mayMove } from './retry-rules.ts'
import type { JobScope } from './scope.ts'
import type { TrackedJobs } from './tracked-jobs.ts'

export interface JobActionsOptions {
  readonly catalogue: Pick<Catalogue, 'updateJobs' | 'removeJobs' | 'restingJobs' | 'job'>
  readonly clock: Pick<Clock, 'now'>
  readonly queue: Queue
  readonly tracked: TrackedJobs
  readonly track: (job: Job) => JobTracker
  /** Puts it into the queue. */
  readonly enqueue: (job: JobTracker) => void
  /** Told of jobs that the catalogue has forgotten. */
  readonly onRemoved: (jobs: readonly Job[]) => void
}

/** What can be done with captures that wait, run or have ended: with one, a batch, or all. */
export interface JobActions {
  /** Starts none of those that wait; what runs goes on to its end. */
  pause(scope: JobScope): Promise<void>
  /** Lets those go on that were paused. */
  resume(scope: JobScope): Promise<void>
  /** Ends those that wait or run. */
  cancel(scope: JobScope): Promise<void>
  /**
   * Takes failed ones up again; a cancelled one only where it alone is meant.
   *
   * @param folder absolute path of the folder for stills now: for those whose own folder failed
   */
  retry(scope: JobScope, folder?: string): Promise<void>
  /** Forgets failed and cancelled ones. */
  dismiss(scope: JobScope): Promise<void>
  /** Ends jobs that nothing works on. */
  end(jobs: readonly JobTracker[], state: 'failed' | 'cancelled', code: ErrorCode): Promise<void>
  /** Queues jobs from the catalogue, each with what changes of it. */
  takeUp(changes: readonly { readonly job: Job; readonly patch: JobPatch }[]): Promise<void>
}

export function createJobActions(options: JobActionsOptions): JobActions {
  const { catalogue, clock, queue, tracked, track, enqueue, onRemoved } = options
  // On their way out of the catalogue, so not to be taken up any more.
  const leaving = new Set<string>()

  async function change(jobs: readonly JobTracker[], patch: JobPatch): Promise<void> {
    await catalogue.updateJobs(jobs.map(({ current }) => ({ id: current.id, patch })))
    for (const job of jobs) job.adopt(patch)
  }

  /** Takes out of the queue what waits in it. */
  function takeOut(jobs: readonly JobTracker[]): readonly JobTracker[] {
    return jobs.filter(({ current }) => queue.remove(current.id) || !queue.has(current.id))
  }

  async function end(
    jobs: readonly JobTracker[],
    state: 'failed' | 'cancelled',
    code: ErrorCode,
  ): Promise<void> {
    const failure = toFailure(new StillroomError(code))
    const patch = { state, failure, endedAt: new Date(clock.now()).toISOString() }
    try {
      await change(jobs, patch)
    } catch {
      // People are told all the same; the rows as they stand are taken up by the next start.
      for (const job of jobs) job.adopt(patch)
    }
    for (const { current } of jobs) tracked.remove(current)
  }

  async function takeUp(
    changes: readonly { readonly job: Job; readonly patch: JobPatch }[],
  ): Promise<void> {
    const patches = changes.map(({ job, patch }) => {
      const kept = { ...patch, state: 'queued', endedAt: null } as const
      return { kept, tracker: track({ ...job, ...kept }) }
    })
    try {
      await catalogue.updateJobs(
        patches.map(({ tracker, kept }) => ({ id: tracker.current.id, patch: kept })),
      )
    } catch (error) {
      for (const { tracker } of patches) tracked.remove(tracker.current)
      throw error
    }
    for (const { tracker, kept } of patches) {
      // Somebody may have cancelled it meanwhile.
      if (!tracked.has(tracker.current.id)) continue
      tracker.adopt(kept)
      if (!tracker.current.paused) enqueue(tracker)
    }
  }

  /** Jobs that nothing works on: failed, cancelled, or with an end that could not be written. */
  async function resting(scope: JobScope): Promise<readonly Job[]> {
    const found = await catalogue.restingJobs(scope)
    const jobs = found.filter(({ id }) => !tracked.has(id) && !leaving.has(id))
    if (jobs.length === 0 && isOne(scope)) throw await refusal(scope.jobId)
    return jobs
  }

  async function refusal(jobId: string): Promise<StillroomError> {
    const isThere = (await catalogue.job(jobId)) !== null
    return new StillroomError('invalid-options', {
      message: isThere ? say('captureNotEnded') : say('captureUnknown'),
    })
  }

  return {
    end,
    takeUp,
    async pause(scope) {
      const jobs = tracked.in(scope).filter(({ current }) => !current.paused)
      takeOut(jobs)
      await change(jobs, { paused: true })
      // Meanwhile one that ran may have come back to wait.
      takeOut(jobs)
    },
    async resume(scope) {
      const jobs = tracked.in(scope).filter(({ current }) => current.paused)
      await change(jobs, { paused: false })
      for (const job of jobs) if (!queue.has(job.current.id)) enqueue(job)
    },
    async cancel(scope) {
      const jobs = tracked.in(scope)
      const waiting = takeOut(jobs)
      for (const { current } of jobs) queue.abort(current.id)
      await end(waiting, 'cancelled', 'cancelled')
    },
    async retry(scope, folder) {
      const jobs = (await resting(scope)).filter(
        ({ state }) => isOne(scope) || state !== 'cancelled',
      )
      await takeUp(jobs.map((job) => ({ job, patch: anew(job, folder) })))
    },
    async dismiss(scope) {
      const jobs = await resting(scope)
      for (const { id } of jobs) leaving.add(id)
      try {
        await catalogue.removeJobs(jobs.map(({ id }) => id))
      } finally {
        for (const { id } of jobs) leaving.delete(id)
      }
      onRemoved(jobs)
    },
  }
}

function isOne(scope: JobScope): scope is { readonly jobId: string } {
  return scope !== 'all' && 'jobId' in scope
}

function anew(job: Job, folder = job.folder): JobPatch {
  const moved = mayMove(job) ? { folder } : {}
  const reset = { ...moved, attempts: 0, failure: null, paused: false }
  return answerIsWorthKeeping(job) ? reset : { ...reset, ...noAnswer }
}

/** An answer that is given up takes with it what was made of it. */
const noAnswer = {
  answer: null,
  answeredAt: null,
  part: null,
  target: null,
  sha256: null,
  takes: [],
  assessment: null,
} as const
