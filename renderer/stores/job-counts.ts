import type { JobView } from '../../preload/contract.ts'
import type { JobState } from '../types.ts'
import { assertNever } from '../ui/assert-never.ts'

/** What people tell captures apart by. */
export type JobGroup = 'waiting' | 'paused' | 'running' | 'failed' | 'cancelled' | 'saved'

export type JobCounts = Readonly<Record<JobGroup, number>>

export const noJobs: JobCounts = {
  waiting: 0,
  paused: 0,
  running: 0,
  failed: 0,
  cancelled: 0,
  saved: 0,
}

export function groupOf({ state, paused }: Pick<JobView, 'state' | 'paused'>): JobGroup {
  switch (state) {
    case 'queued':
      return paused ? 'paused' : 'waiting'
    case 'requesting':
    case 'downloading':
    case 'verifying':
      return 'running'
    case 'failed':
    case 'cancelled':
    case 'saved':
      return state
    default:
      return assertNever(state)
  }
}

/** True while a capture waits or runs: nothing about it is final. */
export function isOpen(state: JobState): boolean {
  return state !== 'saved' && state !== 'failed' && state !== 'cancelled'
}
