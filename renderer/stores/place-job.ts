import type { JobView } from '../../preload/contract.ts'

/** The jobs with this one in its place: newest first, and nothing moves while states change. */
export function placeJob(jobs: readonly JobView[], job: JobView): readonly JobView[] {
  const index = jobs.findIndex(({ id }) => id === job.id)
  if (index >= 0) return jobs.with(index, job)
  const before = jobs.findIndex(({ createdAt }) => createdAt <= job.createdAt)
  return before < 0 ? [...jobs, job] : jobs.toSpliced(before, 0, job)
}
