import type Database from 'better-sqlite3'
import { annotationMethods } from './annotations.ts'
import { batchMethods } from './batches.ts'
import { claimMethods } from './claim.ts'
import { folderMethods } from './folders.ts'
import { jobMethods } from './jobs.ts'
import type { Owners } from './owners.ts'
import { retentionMethods } from './retention.ts'
import { scheduleMethods } from './schedules.ts'
import { stillMethods } from './stills.ts'
import { trashMethods } from './trashed.ts'

export type Store = ReturnType<typeof createStore>

/**
 * What the catalogue does, on an open database. Every call blocks until it is done, so it runs in
 * a thread of its own (worker.ts) behind the same methods as promises (catalogue.ts).
 */
export function createStore(db: Database.Database, owners: Owners) {
  return {
    ...jobMethods(db, JSON.stringify(owners.me)),
    ...claimMethods(db, owners),
    ...batchMethods(db),
    ...stillMethods(db),
    ...annotationMethods(db),
    ...scheduleMethods(db),
    ...folderMethods(db),
    ...trashMethods(db),
    ...retentionMethods(db),
  }
}
