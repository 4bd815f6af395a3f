import type Database from 'better-sqlite3'
import { fromRow, stillColumns, toRow } from './rows.ts'
import { insertSql, optional } from './sql.ts'
import type { Still } from './still.ts'

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

export function stillMethods(db: Database.Database) {
  const insert = db.prepare(insertSql('stills', stillColumns))
  const endJob = db.prepare(
    `UPDATE jobs SET state = 'saved', stillId = @id, failure = NULL, endedAt = @savedAt,
       hasLeftovers = @hasLeftovers
     WHERE id = @jobId`,
  )
  const one = db.prepare('SELECT * FROM stills WHERE id = ?')
  const at = db.prepare('SELECT * FROM stills WHERE folder = ? AND file = ?')
  const newest = db.prepare('SELECT * FROM stills ORDER BY savedAt DESC, id DESC LIMIT ?')
  const older = db.prepare(
    `SELECT * FROM stills WHERE (savedAt, id) < (SELECT savedAt, id FROM stills WHERE id = ?)
     ORDER BY savedAt DESC, id DESC LIMIT ?`,
  )
  const save = db.transaction((still: Still, { hasLeftovers }: SaveOptions): void => {
    insert.run(toRow(still))
    const { id, savedAt, jobId } = still
    endJob.run({ id, savedAt, jobId, hasLeftovers: Number(hasLeftovers) })
  })

  return {
    /** The catalogue row and the job's end, together or not at all. */
    saveStill: (still: Still, options: SaveOptions = noLeftovers): void =>
      save.immediate(still, options),
    still: (id: string): Still | null => optional<Still>(one.get(id)),
    /** By its place: `file` is the path under `folder`. */
    stillAt: (folder: string, file: string): Still | null => optional<Still>(at.get(folder, file)),
    /** Newest first. */
    stills({ limit, before }: StillPage): readonly Still[] {
      const rows = before === undefined ? newest.all(limit) : older.all(before, limit)
      return rows.map((row) => fromRow<Still>(row))
    },
  }
}
