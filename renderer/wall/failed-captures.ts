import type { JobView } from '../../preload/contract.ts'
import type { FailedCapture } from './trouble.ts'

/** The newest capture that failed, of each room of the project that has one. */
export function failedCaptures(
  jobs: Iterable<JobView>,
  projectId: string | null,
): ReadonlyMap<string, FailedCapture> {
  const newest = new Map<string, FailedCapture>()
  for (const { state, failure, roomId, createdAt, projectId: owner } of jobs) {
    if (state !== 'failed' || !failure || owner !== projectId) continue
    const known = newest.get(roomId)
    if (!known || known.createdAt < createdAt) newest.set(roomId, { createdAt, failure })
  }
  return newest
}
