import type Database from 'better-sqlite3'
import { prepareOnce } from './sql.ts'

/** A folder that holds stills, or did. */
export interface FolderRecord {
  readonly id: number
  /** Absolute path. */
  readonly folder: string
  /** The id in its `.stillroom/library.json`; null until it has been looked at. */
  readonly marker: string | null
  /** Its drive or share could not be reached when it was last looked at. */
  readonly isAway: boolean
  /** ISO 8601. */
  readonly addedAt: string
  /** ISO 8601: when a scan last went through all of it. */
  readonly scannedAt: string | null
}

export type FolderPatch = Partial<Pick<FolderRecord, 'marker' | 'isAway' | 'scannedAt'>>

export interface FolderMove {
  /** Absolute paths. */
  readonly from: string
  readonly to: string
}

/** Rows that one call changes at most: nobody shall wait long for the catalogue. */
const rowsAtOnce = 500

/** Files to look for where a folder’s marker is gone. */
const sampleSize = 24

const columns = 'id, folder, marker, isAway, addedAt, scannedAt'

export function folderMethods(db: Database.Database) {
  const all = db.prepare(`SELECT ${columns} FROM folders ORDER BY id`)
  const one = db.prepare(`SELECT ${columns} FROM folders WHERE folder = ?`)
  const insert = db.prepare(
    'INSERT INTO folders (folder, addedAt) VALUES (@folder, @addedAt) ON CONFLICT DO NOTHING',
  )
  const prepareUpdate = prepareOnce(
    db,
    (names) =>
      `UPDATE folders SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`,
  )
  const newest = db
    .prepare(
      `SELECT file FROM stills WHERE folder = ? AND trashedAt IS NULL AND missingSince IS NULL
       ORDER BY place DESC LIMIT ${sampleSize}`,
    )
    .pluck()
  const add = db.transaction((folder: string, addedAt: string) => {
    insert.run({ folder, addedAt })
    return folderOf(one.get(folder))
  })

  return {
    /** In the order in which they were added. */
    folders: (): readonly FolderRecord[] => all.all().map(folderOf),
    /** The folder of that path, which may have been there before. */
    addFolder: (folder: string, addedAt: string): FolderRecord => add.immediate(folder, addedAt),
    updateFolder(id: number, patch: FolderPatch): void {
      const names = Object.keys(patch)
      const row = 'isAway' in patch ? { ...patch, isAway: Number(patch.isAway) } : patch
      if (names.length > 0) prepareUpdate(names).run({ ...row, id })
    },
    /** Files that should be there, of the newest stills: paths under the folder. */
    folderSample: (folder: string): readonly string[] => newest.all(folder) as string[],
    removeFolder: removal(db),
    moveFolder: move(db),
  }
}

function folderOf(row: unknown): FolderRecord {
  const record = row as Omit<FolderRecord, 'isAway'> & { readonly isAway: number }
  return { ...record, isAway: record.isAway === 1 }
}

/**
 * Removes some of the folder’s stills from the catalogue, and the folder once none is left; no
 * file is touched. To be called until it returns true.
 */
function removal(db: Database.Database): (id: number) => boolean {
  const removeStills = db.prepare(
    `DELETE FROM stills WHERE place IN (SELECT place FROM stills
       WHERE folder = (SELECT folder FROM folders WHERE id = ?) LIMIT ${rowsAtOnce})`,
  )
  const removeFolder = db.prepare('DELETE FROM folders WHERE id = ?')
  const run = db.transaction((id: number) => {
    if (removeStills.run(id).changes > 0) return false
    removeFolder.run(id)
    return true
  })
  return (id) => run.immediate(id)
}

/**
 * Lets some rows follow a folder whose path has changed, and the folder itself at last. A still
 * that the new path has a row for already stays where it was. To be called until it returns true.
 */
function move(db: Database.Database): (paths: FolderMove) => boolean {
  const moveStills = db.prepare(
    `UPDATE stills SET folder = @to WHERE place IN (SELECT place FROM stills
       WHERE folder = @from AND NOT EXISTS
         (SELECT 1 FROM stills AS other WHERE other.folder = @to AND other.file = stills.file)
       LIMIT ${rowsAtOnce})`,
  )
  const moveJobs = db.prepare('UPDATE jobs SET folder = @to WHERE folder = @from')
  const addTarget = db.prepare(
    `INSERT INTO folders (folder, marker, addedAt, scannedAt)
       SELECT @to, marker, addedAt, scannedAt FROM folders WHERE folder = @from
     ON CONFLICT DO UPDATE SET marker = excluded.marker`,
  )
  const removeSource = db.prepare(
    `DELETE FROM folders WHERE folder = @from AND NOT EXISTS
       (SELECT 1 FROM stills WHERE stills.folder = @from)`,
  )
  // What stays behind is no part of the folder that moved.
  const forgetMarker = db.prepare('UPDATE folders SET marker = NULL WHERE folder = @from')
  const run = db.transaction((paths: FolderMove) => {
    if (moveStills.run(paths).changes > 0) return false
    moveJobs.run(paths)
    addTarget.run(paths)
    removeSource.run(paths)
    forgetMarker.run({ from: paths.from })
    return true
  })
  return (paths) => run.immediate(paths)
}
