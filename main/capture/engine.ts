import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import type { Images } from '../images/types.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { FetchFor } from '../network/fetch-for.ts'
import type { BatchProgress } from './batch-progress.ts'
import { watchBatches } from './batch-progress.ts'
import type { EngineEmitter } from './engine-events.ts'
import { createEngineEvents } from './engine-events.ts'
import type { FlowState } from './flow/flows.ts'
import { createFlows } from './flow/flows.ts'
import type { Job } from './job.ts'
import type { JobActions } from './job-actions.ts'
import { createJobActions } from './job-actions.ts'
import type { CaptureClient } from './job-run.ts'
import type { JobTracker } from './job-tracker.ts'
import { trackJob } from './job-tracker.ts'
import type { TurnOptions } from './job-turn.ts'
import { takeTurn } from './job-turn.ts'
import type { CaptureOrder } from './order.ts'
import { newBatch, newJobs } from './order.ts'
import { createQueue } from './queue.ts'
import { recoverJobs, removeLeftovers } from './recover.ts'
import type { DownloadLimits } from './time-limits.ts'
import { createTrackedJobs } from './tracked-jobs.ts'

export interface EngineDependencies {
  readonly catalogue: Catalogue
  readonly images: Images
  readonly clientFor: (projectId: string) => Promise<CaptureClient>
  readonly clock: Clock
  readonly fetchFor?: FetchFor
  /** Captures at a time, 1..32. */
  readonly concurrency: () => number
  readonly limits?: DownloadLimits
  /**
   * How long a server may stay out of reach until its captures fail, in ms; by default they wait
   * for ever. @param wasReached whether the server has answered before
   */
  readonly patienceMs?: (wasReached: boolean) => number
  /** Told of what should never happen; by default it becomes a warning of the process. */
  readonly onBug?: (error: unknown) => void
}

/** What an order came to. */
interface OrderedBatch {
  readonly batchId: string
  readonly jobs: readonly Job[]
  /** Resolves when the last of them has ended. */
  readonly ended: Promise<void>
}

type Actions = Pick<JobActions, 'pause' | 'resume' | 'cancel' | 'retry' | 'dismiss'>

/** Turns orders into stills: keeps every job in the catalogue, runs them, retries what may be retried. */
export interface CaptureEngine extends Actions {
  readonly events: EngineEmitter
  /** Resolves as soon as the jobs are kept; they then run by themselves. */
  capture(order: CaptureOrder): Promise<OrderedBatch>
  /**
   * Takes up what processes that have ended left in the catalogue, or some of it.
   *
   * @param jobs from {@link Catalogue}'s `claimJobs`, which is asked by default
   */
  recover(jobs?: readonly Job[]): Promise<void>
  /** Jobs that wait, run, failed or were cancelled. */
  jobs(): Promise<readonly Job[]>
  /** The newest batches, newest first. */
  batches(limit: number): Promise<readonly BatchProgress[]>
  /** Of each project that has captured. */
  flows(): readonly FlowState[]
  /**
   * Looks whether servers can be reached again, and what may start: after the computer slept, the
   * network changed, or the setting did.
   */
  wake(projectId?: string): Promise<void>
  /** Resolves when nothing runs, nor waits for anything but a person. */
  idle(): Promise<void>
  /**
   * Stops without cancelling: nothing new starts, what runs has `graceMs` to end, and the rest
   * stays in the catalogue for {@link recover}.
   */
  close(graceMs: number): Promise<void>
}

export function createCaptureEngine(dependencies: EngineDependencies): CaptureEngine {
  const { catalogue, clock, fetchFor = () => globalThis.fetch, onBug = warn } = dependencies
  const events = createEngineEvents(onBug)
  const tracked = createTrackedJobs()
  const batches = watchBatches({
    catalogue,
    clock,
    isOpen: (projectId) => flows.of(projectId).opensAt() <= clock.monotonic(),
    onChange: events.batches,
    onBug,
  })
  const flows = createFlows({
    ...dependencies,
    probe: async (projectId, signal) => (await dependencies.clientFor(projectId)).check(signal),
    onChange(flow) {
      events.flow(flow)
      // Whether they end, and when, has changed.
      for (const { current } of tracked.in('all')) {
        if (current.projectId === flow.projectId) batches.mark(current.batchId)
      }
      queue.wake()
    },
  })
  const queue = createQueue({
    ...dependencies,
    opensAt: (projectId) => flows.of(projectId).opensAt(),
    limit: (projectId) => flows.of(projectId).limit(),
  })
  const actions = createJobActions({
    catalogue,
    clock,
    queue,
    tracked,
    track,
    enqueue,
    onRemoved: (jobs) => {
      for (const { batchId } of jobs) batches.mark(batchId)
    },
  })
  let isClosing = false
  let isParking = false
  const turns: TurnOptions = {
    ...dependencies,
    fetchFor,
    onBug,
    flowOf: flows.of,
    onMoreJobs: startAll,
    isParking: () => isParking,
  }

  function track(job: Job): JobTracker {
    const tracker = trackJob(job, catalogue, (change) => {
      events.job(change)
      batches.job(change)
    })
    tracked.add(tracker)
    return tracker
  }

  function enqueue(job: JobTracker): void {
    const { id, projectId } = job.current
    queue.add({ id, projectId, run: (signal, freeSlot) => turn(job, signal, freeSlot) })
  }

  function startAll(jobs: readonly Job[]): void {
    for (const tracker of jobs.map(track)) {
      tracker.adopt({})
      enqueue(tracker)
    }
  }

  async function turn(job: JobTracker, signal: AbortSignal, freeSlot: () => void) {
    const { still, again } = await takeTurn(job, signal, freeSlot, turns)
    if (again === undefined) tracked.remove(job.current)
    if (still) events.still(still)
    // Somebody paused it while it ran.
    return job.current.paused && !signal.aborted ? undefined : again
  }

  function refuseWhenClosing(): void {
    if (isClosing) throw new StillroomError('cancelled', { message: say('closing') })
  }

  return {
    ...actions,
    events: events.emitter,
    async capture(order) {
      refuseWhenClosing()
      flows.of(order.projectId).renew()
      const batch = newBatch(order, clock.now())
      const jobs = await catalogue.addBatch(batch, newJobs(order, batch))
      startAll(jobs)
      return { batchId: batch.id, jobs, ended: tracked.ended(batch.id) }
    },
    async retry(scope, folder) {
      refuseWhenClosing()
      for (const flow of flows.all()) flow.renew()
      await actions.retry(scope, folder)
    },
    async recover(jobs) {
      refuseWhenClosing()
      const left = jobs ?? (await catalogue.claimJobs()).jobs
      await recoverJobs(
        left.filter(({ id }) => !tracked.has(id)),
        { ...actions, track },
      )
      await removeLeftovers(catalogue)
    },
    jobs: () => catalogue.openJobs(),
    batches: batches.newest,
    flows: () => flows.all().map((flow) => flow.state()),
    async wake(projectId) {
      const found = projectId === undefined ? flows.all() : [flows.of(projectId)]
      await Promise.all(found.map((flow) => flow.probe()))
      for (const flow of found) events.flow(flow.state())
      queue.wake()
    },
    idle: () => queue.idle(),
    async close(graceMs) {
      isClosing = true
      for (const flow of flows.all()) flow.close()
      queue.stop()
      const timer = setTimeout(() => {
        isParking = true
        queue.abortAll()
      }, graceMs)
      await queue.idle()
      clearTimeout(timer)
      await batches.close()
    },
  }
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}
