import { existsSync, rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Whether SQLite has met bytes that can't be a database's: https://www.sqlite.org/rescode.html */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Database.SqliteError ? error.code : ''
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
}

/**
 * Remembers damage that was met while a catalogue was in use, beside it: opening alone reads the
 * beginning only, and nothing can be set aside under others that are at work.
 */
export function noteDamage(file: string, error: unknown): void {
  if (!isDamage(error)) return
  try {
    writeFileSync(noteFile(file), '')
  } catch {
    // A disk that is full or read-only: what was met is told all the same.
  }
}

/**
 * Reads all of a catalogue in which damage was met; of any other, nothing. Takes seconds where it
 * is large.
 *
 * @throws SqliteError `SQLITE_CORRUPT` where it is damaged indeed
 */
export function checkNotedDamage(db: Database.Database, file: string): void {
  if (!existsSync(noteFile(file))) return
  const found = db.pragma('integrity_check(1)', { simple: true })
  if (found !== 'ok') throw new Database.SqliteError(String(found), 'SQLITE_CORRUPT')
  forgetDamage(file)
}

/** Once the catalogue is whole, or another one is in its place. */
export function forgetDamage(file: string): void {
  rmSync(noteFile(file), { force: true })
}

function noteFile(file: string): string {
  return `${file}.to-be-checked`
}
