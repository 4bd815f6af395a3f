import { existsSync, mkdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { backUp } from './backup.ts'
import { checkNotedDamage, forgetDamage, isDamage } from './damage.ts'
import { migrations } from './migrations/migrations.ts'

export interface OpenedDatabase {
  readonly db: Database.Database
  /** Where a damaged database was moved to, for its owner to be told. */
  readonly setAside?: string
}

export interface DatabaseOptions {
  /** Absolute path. Its folder is made. */
  readonly file: string
  /** How long a call waits for another program that holds the database, in ms. */
  readonly busyMs: number
}

/**
 * Opens the catalogue and brings it up to date, after a copy was made of it as it was; a damaged
 * one is moved aside, never deleted.
 *
 * @throws StillroomError `internal` for the catalogue of a newer Stillroom, `disk-full` where there
 *   is no room for the copy; else what SQLite and the file system throw
 */
export function openDatabase(options: DatabaseOptions, now: Date): OpenedDatabase {
  mkdirSync(path.dirname(options.file), { recursive: true })
  try {
    return { db: prepare(options) }
  } catch (error) {
    if (!isDamage(error)) throw error
    const setAside = moveAside(options.file, now)
    forgetDamage(options.file)
    return { db: prepare(options), setAside }
  }
}

function prepare({ file, busyMs }: DatabaseOptions): Database.Database {
  const db = new Database(file, { timeout: busyMs })
  try {
    // First of all: a newer one is left as it is, to its last byte.
    knownVersion(db)
    db.pragma('journal_mode = WAL')
    checkNotedDamage(db, file)
    // A committed answer or still must survive a power cut, not only a crash of this process.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    migrate(db, file)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function migrate(db: Database.Database, file: string): void {
  if (knownVersion(db) === migrations.length) return
  // Locked before the version is read: another process may open the catalogue at this moment.
  db.transaction(() => {
    const version = knownVersion(db)
    if (version === migrations.length) return
    if (version > 0) backUp(file, version)
    for (const sql of migrations.slice(version)) db.exec(sql)
    db.pragma(`user_version = ${migrations.length}`)
  }).immediate()
}

/** How many of the migrations it has seen. */
function knownVersion(db: Database.Database): number {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version <= migrations.length) return version
  throw new StillroomError('internal', {
    message: say('catalogueNewer'),
    action: say('installNewest'),
  })
}

function moveAside(file: string, now: Date): string {
  const stamp = now.toISOString().replace(/[:.]/gu, '-')
  const target = `${file}.damaged-${stamp}`
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, target + suffix)
  }
  return target
}
