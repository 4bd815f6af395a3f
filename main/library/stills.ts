import type Database from 'better-sqlite3'
import { firstPlace } from './place.ts'
import { fromRow, stillColumns, toRow } from './rows.ts'
import { insertSql, optional } from './sql.ts'
import type { NewStill, Still } from './still.ts'

/** Where to go on: the page after this still, newest first. */
interface StillPage {
  readonly limit: number
  /** Id of the last still already known. */
  readonly before?: string
}

interface SaveOptions {
  /** True where a part of the image may be left beside the still. */
  readonly hasLeftovers: boolean
}

const noLeftovers: SaveOptions = { hasLeftovers: false }

/** SQL: all of a {@link Still}, for `SELECT`. */
export const stillFields = stillColumns.join(', ')

export function stillMethods(db: Database.Database) {
  const add = stillAdder(db)
  const endJob = db.prepare(
    `UPDATE jobs SET state = 'saved', stillId = @id, failure = NULL, endedAt = @savedAt,
       hasLeftovers = @hasLeftovers
     WHERE id = @jobId`,
  )
  const one = db.prepare(`SELECT ${stillFields} FROM stills WHERE id = ?`)
  const at = db.prepare(`SELECT ${stillFields} FROM stills WHERE folder = ? AND file = ?`)
  const newest = db.prepare(
    `SELECT ${stillFields} FROM stills WHERE trashedAt IS NULL
     ORDER BY savedAt DESC, id DESC LIMIT ?`,
  )
  const older = db.prepare(
    `SELECT ${stillFields} FROM stills WHERE trashedAt IS NULL
       AND (savedAt, id) < (SELECT savedAt, id FROM stills WHERE id = ?)
     ORDER BY savedAt DESC, id DESC LIMIT ?`,
  )
  const removeFound = db.prepare(
    `DELETE FROM stills WHERE folder = @folder AND file = @file AND origin = 'found'`,
  )
  const save = db.transaction((still: NewStill, { hasLeftovers }: SaveOptions): Still => {
    // A look at the folder may have come between the file's name and this row.
    removeFound.run({ folder: still.folder, file: still.file })
    const placed = add(still)
    const { id, savedAt, jobId } = still
    endJob.run({ id, savedAt, jobId, hasLeftovers: Number(hasLeftovers) })
    return placed
  })

  return {
    /** The catalogue row and the job's end, together or not at all. */
    saveStill: (still: NewStill, options: SaveOptions = noLeftovers): Still =>
      save.immediate(still, options),
    still: (id: string): Still | null => optional<Still>(one.get(id)),
    /** By its place: `file` is the path under `folder`. */
    stillAt: (folder: string, file: string): Still | null => optional<Still>(at.get(folder, file)),
    /** Newest first, without those in the trash. */
    stills({ limit, before }: StillPage): readonly Still[] {
      const rows = before === undefined ? newest.all(limit) : older.all(before, limit)
      return rows.map((row) => fromRow<Still>(row))
    },
  }
}

/** Adds a still at the first free place of its moment, and its folder where that is new. */
export function stillAdder(db: Database.Database): (still: NewStill) => Still {
  const insert = db.prepare(insertSql('stills', stillColumns))
  const addFolder = db.prepare(
    'INSERT INTO folders (folder, addedAt) VALUES (@folder, @savedAt) ON CONFLICT DO NOTHING',
  )
  const place = freePlace(db)
  return (still) => {
    const placed: Still = { ...still, place: place(Date.parse(still.capturedAt)) }
    insert.run(toRow(placed))
    addFolder.run({ folder: still.folder, savedAt: still.savedAt })
    return placed
  }
}

/** The first place at or after a moment that no still has. */
function freePlace(db: Database.Database): (ms: number) => number {
  const isTaken = db.prepare('SELECT 1 FROM stills WHERE place = ?').pluck()
  const gap = db
    .prepare(
      `SELECT place + 1 FROM stills WHERE place >= ?
         AND NOT EXISTS (SELECT 1 FROM stills AS next WHERE next.place = stills.place + 1)
       ORDER BY place LIMIT 1`,
    )
    .pluck()
  return (ms) => {
    const first = firstPlace(Number.isNaN(ms) ? 0 : ms)
    return isTaken.get(first) === undefined ? first : (gap.get(first) as number)
  }
}
