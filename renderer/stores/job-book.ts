import type { JobView } from '../../preload/contract.ts'
import type { JobScope } from '../types.ts'
import type { JobCounts, JobGroup } from './job-counts.ts'
import { groupOf, noJobs } from './job-counts.ts'

/** All captures that the page knows, and how many of each kind. */
export interface JobBook {
  readonly byId: ReadonlyMap<string, JobView>
  /** @returns true where the capture was not known */
  put(job: JobView): boolean
  /** @returns true where the capture was known */
  remove(id: string): boolean
  counts(): JobCounts
  /** Ids of those that have failed or were cancelled. */
  endedIn(scope: JobScope): readonly string[]
}

/** Counts on the way, so that no news costs more among thousands than among a few. */
export function createJobBook(): JobBook {
  const byId = new Map<string, JobView>()
  const counts: Record<JobGroup, number> = { ...noJobs }

  return {
    byId,
    put(job) {
      const known = byId.get(job.id)
      if (known) counts[groupOf(known)] -= 1
      counts[groupOf(job)] += 1
      byId.set(job.id, job)
      return !known
    },
    remove(id) {
      const job = byId.get(id)
      if (job) counts[groupOf(job)] -= 1
      return byId.delete(id)
    },
    counts: () => ({ ...counts }),
    endedIn: (scope) =>
      [...byId.values()]
        .filter(({ state }) => state === 'failed' || state === 'cancelled')
        .filter((job) => isWithin(job, scope))
        .map(({ id }) => id),
  }
}

function isWithin(job: JobView, scope: JobScope): boolean {
  if (scope === 'all') return true
  return 'jobId' in scope ? scope.jobId === job.id : scope.batchId === job.batchId
}
