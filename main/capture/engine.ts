import type { Clock } from '../clock.ts'
import type { ErrorCode } from '../errors.ts'
import { StillroomError, toFailure } from '../errors.ts'
import type { Images } from '../images/types.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { EngineEmitter } from './engine-events.ts'
import { createEngineEvents } from './engine-events.ts'
import type { Job } from './job.ts'
import { removeParts } from './job-files.ts'
import type { CaptureClient } from './job-run.ts'
import type { JobTracker } from './job-tracker.ts'
import { trackJob } from './job-tracker.ts'
import type { TurnOptions } from './job-turn.ts'
import { takeTurn } from './job-turn.ts'
import type { CaptureOrder } from './order.ts'
import { newJobs } from './order.ts'
import { createQueue } from './queue.ts'
import { answerIsWorthKeeping } from './retry-rules.ts'
import type { DownloadLimits } from './time-limits.ts'

export interface EngineDependencies {
  readonly catalogue: Catalogue
  readonly images: Images
  readonly clientFor: (projectId: string) => Promise<CaptureClient>
  readonly clock: Clock
  readonly fetch?: typeof globalThis.fetch
  /** Captures at a time, 1..32. */
  readonly concurrency: () => number
  readonly limits?: DownloadLimits
  /** Told of what should never happen; by default it becomes a warning of the process. */
  readonly onBug?: (error: unknown) => void
}

/** Turns orders into stills: keeps every job in the catalogue, runs them, retries what may be retried. */
export interface CaptureEngine {
  readonly events: EngineEmitter
  /** Resolves as soon as the jobs are kept; they then run by themselves. */
  capture(order: CaptureOrder): Promise<readonly Job[]>
  /** Ends a job that waits or runs; one that is at its end already stays as it is. */
  cancel(jobId: string): Promise<void>
  /** Takes a failed or cancelled job up again: with its stored answer, where that can still help. */
  retry(jobId: string): Promise<void>
  /** Forgets a failed or cancelled job. */
  dismiss(jobId: string): Promise<void>
  /**
   * Takes up what processes that have ended left in the catalogue, or some of it.
   *
   * @param jobs from {@link Catalogue}'s `claimJobs`, which is asked by default
   */
  recover(jobs?: readonly Job[]): Promise<void>
  /** Jobs that wait, run, failed or were cancelled. */
  jobs(): Promise<readonly Job[]>
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>
  /**
   * Stops without cancelling: nothing new starts, what runs has `graceMs` to end, and the rest
   * stays in the catalogue for {@link recover}.
   */
  close(graceMs: number): Promise<void>
}

export function createCaptureEngine(dependencies: EngineDependencies): CaptureEngine {
  const { catalogue, clock, fetch = globalThis.fetch, onBug = warn } = dependencies
  const events = createEngineEvents(onBug)
  const queue = createQueue(dependencies)
  // The jobs that wait or run: each has one writer only.
  const trackers = new Map<string, JobTracker>()
  let isClosing = false
  let isParking = false
  const turns: TurnOptions = {
    ...dependencies,
    fetch,
    onBug,
    pause: queue.pause,
    isParking: () => isParking,
  }

  function track(job: Job): JobTracker {
    const tracker = trackJob(job, catalogue, events.job)
    trackers.set(job.id, tracker)
    return tracker
  }

  function start(job: JobTracker): void {
    const { id, projectId } = job.current
    events.job({ job: job.current })
    queue.add({ id, projectId, run: (signal) => turn(job, signal) })
  }

  async function turn(job: JobTracker, signal: AbortSignal): Promise<number | undefined> {
    const { still, again } = await takeTurn(job, signal, turns)
    if (again === undefined) trackers.delete(job.current.id)
    if (still) events.still(still)
    return again
  }

  async function end(job: JobTracker, state: 'failed' | 'cancelled', code: ErrorCode) {
    const failure = toFailure(new StillroomError(code))
    await job.end(state, failure, new Date(clock.now()).toISOString())
    trackers.delete(job.current.id)
  }

  async function takeUp(job: Job, change: Partial<Job> = {}): Promise<void> {
    const patch = { ...change, state: 'queued', endedAt: null } as const
    const tracker = track({ ...job, ...patch })
    try {
      await catalogue.updateJob(job.id, patch)
    } catch (error) {
      trackers.delete(job.id)
      throw error
    }
    start(tracker)
  }

  /** The job where it may be taken up or forgotten. */
  async function restingJob(jobId: string): Promise<Job> {
    const job = await catalogue.job(jobId)
    if (job && job.state !== 'saved' && !trackers.has(jobId)) return job
    throw new StillroomError('invalid-options', {
      message: job ? 'This capture has not ended, or is saved.' : 'There is no such capture.',
    })
  }

  function refuseWhenClosing(): void {
    if (isClosing) throw new StillroomError('cancelled', { message: 'Stillroom is closing.' })
  }

  return {
    events: events.emitter,
    async capture(order) {
      refuseWhenClosing()
      const jobs = await catalogue.addJobs(newJobs(order, clock.now()))
      for (const job of jobs) start(track(job))
      return jobs
    },
    async cancel(jobId) {
      const job = trackers.get(jobId)
      if (queue.cancel(jobId) === 'waiting' && job) await end(job, 'cancelled', 'cancelled')
    },
    async retry(jobId) {
      refuseWhenClosing()
      const job = await restingJob(jobId)
      await takeUp(job, {
        attempts: 0,
        failure: null,
        ...(answerIsWorthKeeping(job) ? {} : noAnswer),
      })
    },
    async dismiss(jobId) {
      await restingJob(jobId)
      await catalogue.removeJob(jobId)
    },
    async recover(jobs) {
      refuseWhenClosing()
      for (const job of jobs ?? (await catalogue.claimJobs()).jobs) {
        if (trackers.has(job.id)) continue
        await removeParts(job)
        if (job.state === 'requesting') await end(track(job), 'failed', 'outcome-unknown')
        else await takeUp(job)
      }
    },
    jobs: () => catalogue.openJobs(),
    idle: () => queue.idle(),
    async close(graceMs) {
      isClosing = true
      queue.stop()
      const timer = setTimeout(() => {
        isParking = true
        queue.abort()
      }, graceMs)
      await queue.idle()
      clearTimeout(timer)
    },
  }
}

/** An answer that is given up takes with it what was made of it. */
const noAnswer = { answer: null, answeredAt: null, part: null, target: null, sha256: null } as const

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}
