import type { JobView } from '../../preload/contract.ts'
import type { JobCounts } from '../stores/job-counts.ts'
import { groupOf } from '../stores/job-counts.ts'
import { assertNever } from '../ui/assert-never.ts'

/** What of the captures is shown. */
export const captureFilters = ['all', 'waiting', 'running', 'failed'] as const

export type CaptureFilter = (typeof captureFilters)[number]

export function passes(filter: CaptureFilter, job: JobView): boolean {
  const group = groupOf(job)
  switch (filter) {
    case 'all':
      return true
    case 'waiting':
      return group === 'waiting' || group === 'paused'
    case 'running':
    case 'failed':
      return group === filter
    default:
      return assertNever(filter)
  }
}

/** How many captures a filter shows. */
export function countOf(filter: CaptureFilter, counts: JobCounts): number {
  const { waiting, paused, running, failed, cancelled, saved } = counts
  switch (filter) {
    case 'all':
      return waiting + paused + running + failed + cancelled + saved
    case 'waiting':
      return waiting + paused
    case 'running':
      return running
    case 'failed':
      return failed
    default:
      return assertNever(filter)
  }
}
