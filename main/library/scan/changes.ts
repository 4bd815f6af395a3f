import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type Database from 'better-sqlite3'
import type { NewStill } from '../still.ts'
import { stillAdder } from '../stills.ts'
import type { KnownRow } from './known-rows.ts'

/** A file as it lies there. */
export interface FileSeen {
  /** Absolute path of the library folder. */
  readonly folder: string
  /** Path under it, with `/`. */
  readonly file: string
  readonly bytes: number
  /** Ms since 1970. */
  readonly modifiedAt: number
}

type Place = Pick<KnownRow, 'place' | 'folder' | 'file'>

/** What a scan writes; each answers whether anything has changed. */
export type Changes = ReturnType<typeof changeMethods>

/**
 * The rows may be others than when the scan read them: each change holds only where the still is
 * where it was, and is not on its way to the trash.
 *
 * @param now ISO 8601
 */
export function changeMethods(db: Database.Database, now: () => string) {
  const where = `WHERE place = @place AND folder = @folder AND file = @file
    AND trashState IS NOT 'waiting'`
  const seen = db.prepare(`UPDATE stills SET modifiedAt = @modifiedAt ${where}`)
  const whole = db.prepare(
    `UPDATE stills SET modifiedAt = @modifiedAt, missingSince = NULL, changedAt = NULL,
       trashedAt = NULL, trashState = NULL ${where}`,
  )
  const changed = db.prepare(
    `UPDATE stills SET modifiedAt = @modifiedAt, missingSince = NULL,
       changedAt = coalesce(changedAt, @now) ${where}`,
  )
  const missing = db.prepare(
    `UPDATE stills SET missingSince = @now ${where} AND trashedAt IS NULL AND missingSince IS NULL`,
  )
  const moved = db.prepare(
    `UPDATE stills SET folder = @toFolder, file = @toFile, modifiedAt = @modifiedAt,
       missingSince = NULL, changedAt = NULL, trashedAt = NULL, trashState = NULL
     ${where} AND NOT EXISTS
       (SELECT 1 FROM stills AS other WHERE other.folder = @toFolder AND other.file = @toFile)`,
  )
  const released = db.prepare(`UPDATE stills SET file = @hidden ${where} AND trashState = 'gone'`)
  const clash = db.prepare('SELECT 1 FROM stills WHERE id = @id OR jobId = @jobId').pluck()
  const add = addStill(db)
  const at = ({ place, folder, file }: Place) => ({ place, folder, file })

  return {
    /** Nothing but the time of its file. */
    seen: (row: Place, { modifiedAt }: FileSeen) =>
      seen.run({ ...at(row), modifiedAt }).changes > 0,
    /** The bytes that were saved lie there. */
    whole: (row: Place, { modifiedAt }: FileSeen) =>
      whole.run({ ...at(row), modifiedAt }).changes > 0,
    /** Other bytes lie there. */
    changed: (row: Place, { modifiedAt }: FileSeen) =>
      changed.run({ ...at(row), modifiedAt, now: now() }).changes > 0,
    missing: (row: Place) => missing.run({ ...at(row), now: now() }).changes > 0,
    /** The file of this row lies there now. */
    moved: (row: Place, { folder, file, modifiedAt }: FileSeen) =>
      moved.run({ ...at(row), modifiedAt, toFolder: folder, toFile: file }).changes > 0,
    /** Another file has the name of one in the trash: that one is only known by its bytes now. */
    released: (row: Place) => released.run({ ...at(row), hidden: hiddenName(row) }).changes > 0,
    /** @returns its place, or null where there is a row for that file */
    added(still: NewStill, modifiedAt: number): number | null {
      const isTaken = clash.get({ id: still.id, jobId: still.jobId }) !== undefined
      return add(isTaken ? withNewName(still) : still, modifiedAt)
    },
  }
}

/** Where nothing ever lies; the last part stays, so that it can be told what it was. */
function hiddenName({ place, file }: Place): string {
  return `.stillroom/gone/${place}/${path.posix.basename(file)}`
}

/** Of a copy that came with its sidecar. */
function withNewName(still: NewStill): NewStill {
  return { ...still, id: randomUUID(), jobId: `found-${randomUUID()}` }
}

function addStill(db: Database.Database) {
  const add = stillAdder(db)
  const there = db.prepare('SELECT 1 FROM stills WHERE folder = ? AND file = ?').pluck()
  const look = db.prepare('UPDATE stills SET modifiedAt = ? WHERE place = ?')
  return (still: NewStill, modifiedAt: number): number | null => {
    if (there.get(still.folder, still.file) !== undefined) return null
    const { place } = add(still)
    look.run(modifiedAt, place)
    return place
  }
}
