import type Database from 'better-sqlite3'
import type { Job } from '../capture/job.ts'
import type { Owner } from './owner.ts'
import type { Owners } from './owners.ts'
import { fromRow, jobColumns } from './rows.ts'

/** What nobody else works on, and who else works. */
export interface Claim {
  /** Jobs without an end: those of owners that died, which are this process's now, and its own. */
  readonly jobs: readonly Job[]
  /** Who else works on jobs of this catalogue. */
  readonly others: readonly Owner[]
}

// The first condition is the index's.
const hasNoEnd = `state <> 'saved' AND state NOT IN ('failed', 'cancelled')`

/**
 * Takes over what dead owners left. One transaction that excludes every other writer: of two
 * processes that do this at the same moment, the second finds the jobs to be a living one's.
 */
export function claimMethods(db: Database.Database, { me, isAlive, forget }: Owners) {
  const mine = JSON.stringify(me)
  const others = db
    .prepare(`SELECT DISTINCT owner FROM jobs WHERE ${hasNoEnd} AND owner <> ?`)
    .pluck()
  const adopt = db.prepare(`UPDATE jobs SET owner = ? WHERE ${hasNoEnd} AND owner = ?`)
  const own = db.prepare(
    `SELECT ${jobColumns.join(', ')} FROM jobs WHERE ${hasNoEnd} AND owner = ?
     ORDER BY createdAt, seq`,
  )
  const claim = db.transaction((): Claim => {
    const alive: Owner[] = []
    for (const text of others.all(mine) as string[]) {
      const owner = JSON.parse(text) as Owner
      if (isAlive(owner)) {
        alive.push(owner)
        continue
      }
      adopt.run(mine, text)
      forget(owner)
    }
    return { jobs: own.all(mine).map((row) => fromRow<Job>(row)), others: alive }
  })

  return {
    /** Takes over the jobs of processes that have died. */
    claimJobs: (): Claim => claim.immediate(),
  }
}
