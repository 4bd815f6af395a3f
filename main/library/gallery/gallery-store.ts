import type Database from 'better-sqlite3'
import { fromRow } from '../rows.ts'
import type { Still } from '../still.ts'
import { stillFields } from '../stills.ts'
import { readFacets } from './facets.ts'
import { pageReader } from './places.ts'
import { countSql, matchSql } from './query-sql.ts'
import type { Facets, PlacePage, StillCursor, StillQuery } from './still-query.ts'

export type GalleryStore = ReturnType<typeof createGalleryStore>

export interface FolderCount {
  /** Absolute path. */
  readonly folder: string
  readonly stills: number
  /** Those of them whose files are gone. */
  readonly missing: number
}

export const stillsSql = `
  SELECT ${stillFields} FROM stills
  WHERE trashedAt IS NULL AND place IN (SELECT value FROM json_each(?))`

/** The join's order keeps SQLite from looking through all stills. */
export const newestOfSql = `
  SELECT ${stillFields} FROM (
    SELECT (
      SELECT place FROM stills INDEXED BY stillsRoom
      WHERE trashedAt IS NULL AND roomId = room.value ORDER BY place DESC LIMIT 1
    ) AS newest FROM json_each(?) AS room
  ) CROSS JOIN stills ON place = newest`

export const folderCountsSql = `
  SELECT folder, count(*) AS stills, count(missingSince) AS missing
  FROM stills INDEXED BY stillsFolder WHERE trashedAt IS NULL GROUP BY folder`

/** What the gallery asks, on an open database. Nothing in the trash is in any answer. */
export function createGalleryStore(db: Database.Database) {
  const readPage = pageReader(db)
  const byPlaces = db.prepare(stillsSql)
  const newest = db.prepare(newestOfSql)
  const folders = db.prepare(folderCountsSql)

  return {
    /**
     * The first places of a query's order, or those after `after`, however many came or went
     * meanwhile. Where it goes by room, a page that begins within a room names it again.
     *
     * @throws StillroomError `invalid-options` for a cursor that is another order's
     */
    places: (query: StillQuery, after: StillCursor | null, limit: number): PlacePage =>
      readPage(query, after, limit),

    /** How many stills the query has. */
    count(query: StillQuery): number {
      const { sql, values } = countSql(query)
      return db
        .prepare(sql)
        .pluck()
        .get(...values) as number
    },

    /** Those of the places that the query has, in no particular order. */
    matching(query: StillQuery, places: readonly number[]): readonly number[] {
      if (places.length === 0) return []
      const { sql, values } = matchSql(query, places)
      const statement = db.prepare(sql).pluck()
      return statement.all(...values) as number[]
    },

    /** Those that there are, in no particular order. */
    stills: (places: readonly number[]): readonly Still[] =>
      byPlaces.all(JSON.stringify(places)).map((row) => fromRow<Still>(row)),

    /** Of each of the rooms that has one, its newest still, in no particular order. */
    newestOf: (roomIds: readonly string[]): readonly Still[] =>
      newest.all(JSON.stringify(roomIds)).map((row) => fromRow<Still>(row)),

    facets: (): Facets => readFacets(db),

    folderCounts: (): readonly FolderCount[] => folders.all() as FolderCount[],
  }
}
