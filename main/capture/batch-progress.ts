import type { Clock } from '../clock.ts'
import type { BatchRecord } from '../library/batches.ts'
import type { Catalogue } from '../library/catalogue.ts'
import { isEnded } from './job.ts'
import type { JobChange } from './job-tracker.ts'

/** A batch, how far it is and how fast it goes. */
export interface BatchProgress extends BatchRecord {
  /** Captures that end a minute, as it goes right now; null where that can't be told. */
  readonly perMinute: number | null
  /** Ms until the last one ends if it goes on so; null where that can't be told. */
  readonly msLeft: number | null
  /** ISO 8601: when the last capture ended; null while any waits or runs. */
  readonly endedAt: string | null
}

export interface BatchProgressOptions {
  readonly catalogue: Pick<Catalogue, 'batchesOf' | 'newestBatches'>
  readonly clock: Pick<Clock, 'monotonic'>
  /** False while nothing of the project is sent. */
  readonly isOpen: (projectId: string) => boolean
  readonly onChange: (batches: readonly BatchProgress[]) => void
  /** Told of what should never happen. */
  readonly onBug: (error: unknown) => void
}

/** ms that changes are gathered: more often no eye can follow. */
const gatherMs = 150

/** A rate is that of the last so many captures … */
const mostSamples = 20
/** … within so many ms: what was before says nothing of now. */
const longestMemory = 2 * 60_000

/** Follows the batches whose jobs change. The counts are always the catalogue's own. */
export function watchBatches(options: BatchProgressOptions) {
  const { catalogue, clock, isOpen, onChange, onBug } = options
  const changed = new Set<string>()
  const ends = new Map<string, readonly number[]>()
  let timer: NodeJS.Timeout | undefined
  let telling = Promise.resolve()

  async function tell(): Promise<void> {
    const ids = [...changed]
    changed.clear()
    const found = (await catalogue.batchesOf(ids)).map(describe)
    if (found.length > 0) onChange(found)
    for (const { id, endedAt } of found) if (endedAt !== null) ends.delete(id)
  }

  function mark(batchId: string): void {
    changed.add(batchId)
    timer ??= setTimeout(() => {
      timer = undefined
      // What could not be read this time is read with the next change.
      telling = tell().catch(onBug)
    }, gatherMs)
  }

  function describe(record: BatchRecord): BatchProgress {
    const { waiting, paused, running, lastEndedAt } = record
    const left = waiting + paused + running
    const perMinute = left === 0 ? null : rate(ends.get(record.id) ?? [], clock.monotonic())
    const canEnd = perMinute !== null && perMinute > 0 && paused === 0 && isOpen(record.projectId)
    return {
      ...record,
      perMinute,
      msLeft: canEnd ? Math.round((left / perMinute) * 60_000) : null,
      endedAt: left === 0 ? lastEndedAt : null,
    }
  }

  return {
    /** To be told of every change of a job. */
    job({ job }: JobChange): void {
      if (isEnded(job.state)) {
        const known = ends.get(job.batchId) ?? []
        ends.set(job.batchId, [...known, clock.monotonic()].slice(-mostSamples))
      }
      mark(job.batchId)
    },
    /** Jobs of the batch are gone. */
    mark,
    /** Newest first. */
    newest: async (limit: number): Promise<readonly BatchProgress[]> =>
      (await catalogue.newestBatches(limit)).map(describe),
    /** Resolves when nothing is under way any more. */
    async close(): Promise<void> {
      clearTimeout(timer)
      timer = undefined
      await telling
    },
  }
}

/**
 * Ends a minute, from the first of the samples until now, so that a standstill shows.
 *
 * @param samples when captures ended, oldest first; ms of the clock that tells `now`
 */
export function rate(samples: readonly number[], now: number): number | null {
  const recent = samples.filter((at) => now - at <= longestMemory)
  const [first] = recent
  if (first === undefined || recent.length < 3 || now <= first) return null
  return ((recent.length - 1) / (now - first)) * 60_000
}
