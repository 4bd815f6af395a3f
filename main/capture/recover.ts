import type { Catalogue } from '../library/catalogue.ts'
import type { Job } from './job.ts'
import type { JobActions } from './job-actions.ts'
import { removeParts } from './job-files.ts'
import type { JobTracker } from './job-tracker.ts'

interface RecoverTools extends Pick<JobActions, 'end' | 'takeUp'> {
  readonly track: (job: Job) => JobTracker
}

/** Removes what could not be removed when its job was saved, because the drive was away. */
export async function removeLeftovers(
  catalogue: Pick<Catalogue, 'jobsWithLeftovers' | 'clearLeftovers'>,
): Promise<void> {
  const jobs = await catalogue.jobsWithLeftovers()
  const areGone = await Promise.all(jobs.map(removeParts))
  await catalogue.clearLeftovers(jobs.filter((_, index) => areGone[index]).map(({ id }) => id))
}

/** Takes jobs up where processes that have ended left them. */
export async function recoverJobs(
  jobs: readonly Job[],
  { end, takeUp, track }: RecoverTools,
): Promise<void> {
  await Promise.all(jobs.filter(mayHaveParts).map(removeParts))
  const [unknown, known] = split(jobs, isOutcomeUnknown)
  await end(unknown.map(track), 'failed', 'outcome-unknown')
  await takeUp(known.map((job) => ({ job, patch: {} })))
}

/** Nobody can tell whether VideoSDK captured. Of several takes, those that came are enough. */
function isOutcomeUnknown({ state, takes }: Job): boolean {
  return state === 'requesting' && takes.length === 0
}

function mayHaveParts({ part, takes }: Job): boolean {
  return part !== null || takes.length > 0
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
