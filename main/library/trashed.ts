import type Database from 'better-sqlite3'

/** The file of a still. */
export interface TrashedFile {
  readonly place: number
  /** Absolute path. */
  readonly folder: string
  /** Path under `folder`, with `/` on every system. */
  readonly file: string
}

/** Stills on their way to the trash. */
export interface TrashOrder {
  readonly places: readonly number[]
  /** ISO 8601. */
  readonly at: string
  /** Leaves out favourites: somebody asked for the others only. */
  readonly sparesFavourites: boolean
}

/** SQL: a list of places, bound as JSON. */
const amongThem = 'place IN (SELECT value FROM json_each(@places))'

export function trashMethods(db: Database.Database) {
  const put = db
    .prepare(
      `UPDATE stills SET trashedAt = @at, trashState = 'waiting'
       WHERE ${amongThem} AND trashedAt IS NULL AND NOT (@sparesFavourites AND favourite)
       RETURNING place`,
    )
    .pluck()
  const takeBack = db
    .prepare(
      `UPDATE stills SET trashedAt = NULL, trashState = NULL
       WHERE ${amongThem} AND trashState = 'waiting' RETURNING place`,
    )
    .pluck()
  const end = db.prepare(
    `UPDATE stills SET trashState = 'gone' WHERE ${amongThem} AND trashState = 'waiting'`,
  )
  // The condition on trashedAt is the index's.
  const waiting = db
    .prepare(
      `SELECT place FROM stills INDEXED BY stillsTrash
       WHERE trashedAt IS NOT NULL AND trashState = 'waiting' ORDER BY place`,
    )
    .pluck()
  const files = db.prepare(
    `SELECT place, folder, file FROM stills
     WHERE ${amongThem} AND trashState = 'waiting' ORDER BY place`,
  )

  return {
    /** Takes stills out of the library, all at once. @returns places of those that were in it */
    putIntoTrash: ({ places, at, sparesFavourites }: TrashOrder): readonly number[] =>
      put.all({
        places: JSON.stringify(places),
        at,
        sparesFavourites: Number(sparesFavourites),
      }) as number[],
    /** Brings those back whose files have not gone. @returns their places */
    takeFromTrash: (places: readonly number[]): readonly number[] =>
      takeBack.all({ places: JSON.stringify(places) }) as number[],
    /** Their files have gone to the system's trash. */
    endTrash: (places: readonly number[]): void => void end.run({ places: JSON.stringify(places) }),
    /** Places of all stills whose files have not gone yet. */
    waitingTrash: (): readonly number[] => waiting.all() as number[],
    /** Files of those of the stills that have not gone yet. */
    trashFiles: (places: readonly number[]): readonly TrashedFile[] =>
      files.all({ places: JSON.stringify(places) }) as TrashedFile[],
  }
}
