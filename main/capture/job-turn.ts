import { isCancelled, StillroomError, toFailure } from '../errors.ts'
import type { Still } from '../library/still.ts'
import { retryDelay } from '../retry.ts'
import type { CaptureClient, RunTools } from './job-run.ts'
import type { JobTracker } from './job-tracker.ts'
import { mayAskAgain } from './retry-rules.ts'
import { runJob } from './run-job.ts'

export interface TurnOptions extends RunTools {
  readonly clientFor: (projectId: string) => Promise<CaptureClient>
  /** Starts nothing of the project before `until` (ms since 1970). */
  readonly pause: (projectId: string, until: number) => void
  /** True while jobs are stopped to be left as they are, for the next start. */
  readonly isParking: () => boolean
  readonly onBug: (error: unknown) => void
}

/** What became of a job's turn; without either the job is at its end, or parked. */
export interface TurnResult {
  readonly still?: Still
  /** When it wants another turn, ms since 1970. */
  readonly again?: number
}

/** Runs a job until it is saved, has failed or is cancelled, or must wait. Never rejects. */
export async function takeTurn(
  job: JobTracker,
  signal: AbortSignal,
  options: TurnOptions,
): Promise<TurnResult> {
  try {
    if (signal.aborted) throw new StillroomError('cancelled')
    const client = await options.clientFor(job.current.projectId)
    return { still: await runJob({ ...options, job, client, signal }) }
  } catch (error) {
    return await settle(job, error, signal, options)
  }
}

async function settle(
  job: JobTracker,
  error: unknown,
  signal: AbortSignal,
  options: TurnOptions,
): Promise<TurnResult> {
  const { clock, isParking, onBug } = options
  const now = new Date(clock.now()).toISOString()
  if (isParking()) return {}
  if (signal.aborted || isCancelled(error)) {
    await job.end('cancelled', toFailure(new StillroomError('cancelled')), now)
    return {}
  }
  if (mayAskAgain(job.current, error)) return await askLater(job, error, options)
  if (!(error instanceof StillroomError)) onBug(error)
  await job.end('failed', toFailure(error), now)
  return {}
}

async function askLater(
  job: JobTracker,
  error: StillroomError,
  { clock, pause }: TurnOptions,
): Promise<TurnResult> {
  const { attempts, projectId } = job.current
  const again = clock.now() + retryDelay(error, attempts)
  if (error.code === 'rate-limited') pause(projectId, again)
  try {
    await job.move('queued', { failure: toFailure(error) }, again)
    return { again }
  } catch (problem) {
    await job.end('failed', toFailure(problem), new Date(clock.now()).toISOString())
    return {}
  }
}
