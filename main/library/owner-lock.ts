import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'

/** Shows other processes that this one lives, for as long as it does. */
export interface OwnerLock {
  release(): void
}

/**
 * Takes the lock of an owner: an exclusive transaction on an empty database of its own. The system
 * drops that lock with the process, however it dies, so that there are no stale locks and no
 * heartbeats, and a process number that is in use again means nothing.
 * https://www.sqlite.org/lockingv3.html
 */
export function takeOwnerLock(folder: string, id: string): OwnerLock {
  mkdirSync(folder, { recursive: true })
  const file = lockFile(folder, id)
  const db = new Database(file)
  // Nothing is ever written: a crash shall leave no journal file either.
  db.pragma('journal_mode = MEMORY')
  db.exec('BEGIN EXCLUSIVE')
  return {
    release() {
      db.close()
      remove(file)
    },
  }
}

/** False for ever, once its process or its catalogue has ended. */
export function isOwnerAlive(folder: string, id: string): boolean {
  const file = lockFile(folder, id)
  try {
    return isLocked(file)
  } catch (error) {
    // Asked only now: it may have gone at any moment.
    if (!existsSync(file)) return false
    throw error
  }
}

function isLocked(file: string): boolean {
  const db = new Database(file, { readonly: true, timeout: 0 })
  try {
    // Anything that has to read the file.
    db.pragma('schema_version')
    return false
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    db.close()
  }
}

/** Removes what an owner that has died left. */
export function removeOwnerLock(folder: string, id: string): void {
  remove(lockFile(folder, id))
}

/** Windows refuses for the moment in which another process looks at the file. */
function remove(file: string): void {
  rmSync(file, { force: true, maxRetries: 3 })
}

/** The id may come from a catalogue that somebody else wrote: it can't lead out of the folder. */
function lockFile(folder: string, id: string): string {
  return path.join(folder, `${path.basename(id)}.lock`)
}
