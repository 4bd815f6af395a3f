import { isCancelled, StillroomError, toFailure } from '../errors.ts'
import type { Still } from '../library/still.ts'
import { retryDelay } from '../retry.ts'
import type { Flow, FlowTurn } from './flow/flows.ts'
import type { Job } from './job.ts'
import type { CaptureClient, RunTools } from './job-run.ts'
import type { JobTracker } from './job-tracker.ts'
import { mayAskAgain, waitsForNetwork } from './retry-rules.ts'
import { runJob } from './run-job.ts'

export interface TurnOptions extends RunTools {
  readonly clientFor: (projectId: string) => Promise<CaptureClient>
  readonly flowOf: (projectId: string) => Flow
  /** Takes over what became jobs of their own: the other takes, where all are kept. */
  readonly onMoreJobs: (jobs: readonly Job[]) => void
  /** True while jobs are stopped to be left as they are, for the next start. */
  readonly isParking: () => boolean
  readonly onBug: (error: unknown) => void
}

/** What became of a job's turn; without either the job is at its end, or parked. */
export interface TurnResult {
  readonly still?: Still
  /** In how many ms it wants another turn. */
  readonly again?: number
}

interface Turn {
  readonly job: JobTracker
  readonly signal: AbortSignal
  readonly flow: Flow
  readonly options: TurnOptions
}

/**
 * Runs a job until it is saved, has failed or is cancelled, or must wait. Never rejects.
 *
 * @param onAnswered told as soon as VideoSDK has nothing more to do for it
 */
export async function takeTurn(
  job: JobTracker,
  signal: AbortSignal,
  onAnswered: () => void,
  options: TurnOptions,
): Promise<TurnResult> {
  const turn: Turn = { job, signal, flow: options.flowOf(job.current.projectId), options }
  let met: FlowTurn | undefined
  try {
    if (signal.aborted) throw new StillroomError('cancelled')
    met = turn.flow.begin()
    const client = await options.clientFor(job.current.projectId)
    return { still: await runJob({ ...options, job, client, signal, flow: met, onAnswered }) }
  } catch (error) {
    return await settle(error, turn, met)
  }
}

async function settle(error: unknown, turn: Turn, met: FlowTurn | undefined): Promise<TurnResult> {
  const { job, signal, options } = turn
  if (options.isParking()) return {}
  if (signal.aborted || isCancelled(error)) {
    await job.end('cancelled', toFailure(new StillroomError('cancelled')), nowIn(options))
    return {}
  }
  if (met && error instanceof StillroomError && !error.isLocal) {
    const wait = await waitAfter(error, turn, met)
    if (wait !== undefined) return await askLater(error, wait, turn)
  } else if (!(error instanceof StillroomError)) {
    options.onBug(error)
  }
  await job.end('failed', toFailure(error), nowIn(options))
  return {}
}

/** @returns in how many ms the job may go on, or undefined where it has failed */
async function waitAfter(
  error: StillroomError,
  { job, flow }: Turn,
  met: FlowTurn,
): Promise<number | undefined> {
  const { current } = job
  if (waitsForNetwork(current, error)) {
    if (error.neverSent && mayAskAgain(current, error)) {
      met.lost(error)
      return 0
    }
    // It may be this one server of images, or this one address: only silence everywhere is waited for.
    return (await flow.isReachable(error)) ? undefined : 0
  }
  if (current.state !== 'requesting') return undefined
  switch (error.code) {
    case 'rate-limited': {
      const wait = retryDelay(error, current.attempts)
      met.refused(error, wait)
      return mayAskAgain(current, error) ? wait : undefined
    }
    case 'offline':
      // This one may have had its effect; those behind it wait where there is no sign of life.
      void flow.isReachable(error)
      return undefined
    case 'timeout':
      met.troubled()
      void flow.isReachable(error)
      return undefined
    case 'server-error':
      met.troubled()
      return undefined
    default:
      return undefined
  }
}

async function askLater(
  error: StillroomError,
  wait: number,
  { job, flow, options }: Turn,
): Promise<TurnResult> {
  const nextTryAt = options.clock.now() + wait
  try {
    const shownAt = flow.state().offline?.nextProbeAt ?? nextTryAt
    await job.move('queued', { failure: toFailure(error) }, shownAt)
    return { again: wait }
  } catch (problem) {
    await job.end('failed', toFailure(problem), nowIn(options))
    return {}
  }
}

const nowIn = ({ clock }: TurnOptions) => new Date(clock.now()).toISOString()
