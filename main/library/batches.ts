import type Database from 'better-sqlite3'
import type { Batch } from './jobs.ts'
import { batchColumns } from './rows.ts'

/** A batch with what has become of its captures. */
export interface BatchRecord extends Batch {
  /** Queued, and not paused. */
  readonly waiting: number
  /** Queued and paused. */
  readonly paused: number
  readonly running: number
  readonly saved: number
  readonly failed: number
  readonly cancelled: number
  /** ISO 8601: when the last capture ended that has ended. */
  readonly lastEndedAt: string | null
}

const counted = `
  SELECT ${batchColumns.map((name) => `batches.${name}`).join(', ')},
    count(*) FILTER (WHERE state = 'queued' AND paused = 0) AS waiting,
    count(*) FILTER (WHERE state = 'queued' AND paused = 1) AS paused,
    count(*) FILTER (WHERE state IN ('requesting', 'downloading', 'verifying')) AS running,
    count(*) FILTER (WHERE state = 'saved') AS saved,
    count(*) FILTER (WHERE state = 'failed') AS failed,
    count(*) FILTER (WHERE state = 'cancelled') AS cancelled,
    max(jobs.endedAt) AS lastEndedAt
  FROM batches LEFT JOIN jobs ON jobs.batchId = batches.id`

export function batchMethods(db: Database.Database) {
  const one = db.prepare(`${counted} WHERE batches.id = ? GROUP BY batches.id`)
  // The first condition on the state is the index's.
  const newest = db.prepare(
    `${counted} WHERE batches.id IN (
       SELECT id FROM (SELECT id FROM batches ORDER BY createdAt DESC, id DESC LIMIT ?)
       UNION
       SELECT batchId FROM jobs WHERE state <> 'saved' AND state NOT IN ('failed', 'cancelled'))
     GROUP BY batches.id ORDER BY batches.createdAt DESC, batches.id DESC`,
  )

  return {
    /** One whose captures were all dismissed has none to count. */
    batchesOf: (ids: readonly string[]): readonly BatchRecord[] =>
      ids.flatMap((id) => (one.get(id) as BatchRecord | undefined) ?? []),
    /** Newest first; however old, one with captures that wait or run is among them. */
    newestBatches: (limit: number): readonly BatchRecord[] => newest.all(limit) as BatchRecord[],
  }
}
