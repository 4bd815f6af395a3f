import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'

/** Copies that are kept beside a catalogue. */
const newest = 2

/**
 * Copies a catalogue before it is brought up to date, to `<file>.version-<n>.backup`. Whoever sees
 * that name sees a whole copy, after any crash. Of older versions' copies only the newest stay.
 *
 * Only for somebody who keeps every other writer out meanwhile.
 *
 * @param version the catalogue's, so that there is one copy of each
 * @throws StillroomError `disk-full`; else what SQLite and the file system throw
 */
export function backUp(file: string, version: number): void {
  const target = `${file}.version-${version}.backup`
  const part = `${target}.part`
  // What a crash has left: nobody else can be at it now.
  rmSync(part, { force: true })
  try {
    copyInto(part, file)
    sync(part)
    renameSync(part, target)
    syncFolder(path.dirname(file))
  } catch (error) {
    rmSync(part, { force: true })
    throw isFull(error) ? noRoom(error) : error
  }
  removeOlder(file)
}

/** Reads the whole catalogue, so that damage anywhere in it shows before anything is changed. */
function copyInto(part: string, file: string): void {
  const db = new Database(file, { readonly: true })
  try {
    db.prepare('VACUUM INTO ?').run(part)
  } finally {
    db.close()
  }
}

function removeOlder(file: string): void {
  const folder = path.dirname(file)
  const start = `${path.basename(file)}.version-`
  const backups = readdirSync(folder)
    .filter((name) => name.startsWith(start) && /^\d+\.backup$/u.test(name.slice(start.length)))
    .toSorted((a, b) => versionOf(b, start) - versionOf(a, start))
  for (const name of backups.slice(newest)) rmSync(path.join(folder, name))
}

function versionOf(name: string, start: string): number {
  return Number.parseInt(name.slice(start.length), 10)
}

function sync(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Windows syncs new names itself; some network file systems can't. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP'].includes(codeOf(error))) throw error
  } finally {
    closeSync(handle)
  }
}

function isFull(error: unknown): boolean {
  return ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown }
  return typeof code === 'string' ? code : ''
}

function noRoom(cause: unknown): StillroomError {
  return new StillroomError('disk-full', {
    message: say('noRoomForCopy'),
    action: say('freeSpaceAndStart'),
    isLocal: true,
    cause,
  })
}
