import type { JobView } from '../../preload/contract.ts'
import type { JobState } from '../types.ts'
import { formatCount, formatNumberOf } from '../ui/format.ts'

/** The captures that the status line speaks of: from the first press until all of them ended. */
export type Batch = ReadonlyMap<string, { readonly roomId: string; readonly state: JobState }>

export const emptyBatch: Batch = new Map()

const running: ReadonlySet<JobState> = new Set(['queued', 'requesting', 'downloading', 'verifying'])

/** True while a capture goes on by itself. */
export function isRunning(state: JobState): boolean {
  return running.has(state)
}

/** Takes a job's news in. The first running job after all have ended begins a new batch. */
export function withJob(batch: Batch, job: JobView): Batch {
  return withJobs(batch, [job])
}

/** The same for many at once: a press may be for thousands of rooms. */
export function withJobs(batch: Batch, jobs: readonly JobView[]): Batch {
  const next = new Map(batch)
  let hasRunning = isAnyRunning(next)
  for (const { id, roomId, state } of jobs) {
    if (!isRunning(state) && !next.has(id)) continue
    if (isRunning(state) && !hasRunning) next.clear()
    next.set(id, { roomId, state })
    hasRunning = isRunning(state) || isAnyRunning(next)
  }
  return next
}

function isAnyRunning(batch: Batch): boolean {
  for (const { state } of batch.values()) if (isRunning(state)) return true
  return false
}

export interface Tally {
  readonly total: number
  readonly running: number
  readonly saved: number
  readonly failed: number
  readonly cancelled: number
  readonly rooms: number
}

export function tally(batch: Batch): Tally {
  const entries = [...batch.values()]
  const count = (test: (state: JobState) => boolean) =>
    entries.filter(({ state }) => test(state)).length
  return {
    total: entries.length,
    running: count(isRunning),
    saved: count((state) => state === 'saved'),
    failed: count((state) => state === 'failed'),
    cancelled: count((state) => state === 'cancelled'),
    rooms: new Set(entries.map(({ roomId }) => roomId)).size,
  }
}

/**
 * The status line. It stays the same while a batch runs, because assistive technology reads out
 * every change.
 */
export function batchWords(batch: Batch): string {
  const { total, running, saved, failed, cancelled, rooms } = tally(batch)
  if (total === 0) return ''
  if (running > 0) return `Capturing ${formatNumberOf(rooms, 'room')}…`
  const parts = [
    saved > 0 && `Saved ${formatNumberOf(saved, 'still')}`,
    failed > 0 && `${formatCount(failed)} failed`,
    cancelled > 0 && `${formatCount(cancelled)} cancelled`,
  ]
  const words = parts.filter(Boolean).join(', ')
  return words && `${words}.`
}
