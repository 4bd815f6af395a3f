import type { Job } from './job.ts'
import type { JobTracker } from './job-tracker.ts'
import type { JobScope } from './scope.ts'

/** The jobs that wait or run in this process: each has one writer only. */
export interface TrackedJobs {
  get(jobId: string): JobTracker | undefined
  has(jobId: string): boolean
  in(scope: JobScope): readonly JobTracker[]
  add(tracker: JobTracker): void
  /** The job has ended. */
  remove(job: Job): void
  /** Resolves when none is left of the batch. */
  ended(batchId: string): Promise<void>
}

export function createTrackedJobs(): TrackedJobs {
  const trackers = new Map<string, JobTracker>()
  const byBatch = new Map<string, Map<string, JobTracker>>()
  const waiting = new Map<string, PromiseWithResolvers<void>>()

  return {
    get: (jobId) => trackers.get(jobId),
    has: (jobId) => trackers.has(jobId),
    in(scope) {
      if (scope === 'all') return [...trackers.values()]
      if ('batchId' in scope) return [...(byBatch.get(scope.batchId)?.values() ?? [])]
      const tracker = trackers.get(scope.jobId)
      return tracker ? [tracker] : []
    },
    add(tracker) {
      const { id, batchId } = tracker.current
      trackers.set(id, tracker)
      const batch = byBatch.get(batchId) ?? new Map<string, JobTracker>()
      byBatch.set(batchId, batch.set(id, tracker))
    },
    remove({ id, batchId }) {
      trackers.delete(id)
      const batch = byBatch.get(batchId)
      batch?.delete(id)
      if (batch?.size !== 0) return
      byBatch.delete(batchId)
      waiting.get(batchId)?.resolve()
      waiting.delete(batchId)
    },
    ended(batchId) {
      if (!byBatch.has(batchId)) return Promise.resolve()
      const found = waiting.get(batchId) ?? Promise.withResolvers<void>()
      waiting.set(batchId, found)
      return found.promise
    },
  }
}
