import { jobsAndStills } from './1-jobs-and-stills.ts'
import { batchesAndSchedules } from './2-batches-and-schedules.ts'
import { gallery } from './3-gallery.ts'

/**
 * The catalogue's tables: entry n takes a database from `user_version` n to n + 1. Entries are
 * never changed once released. Columns bear the names of the fields they hold.
 */
export const migrations: readonly string[] = [jobsAndStills, batchesAndSchedules, gallery]
