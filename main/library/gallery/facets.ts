import type Database from 'better-sqlite3'
import type { Facets } from './still-query.ts'

type Shape = Facets['sizes'][number] & Facets['formats'][number]
type Room = Facets['rooms'][number]
type Project = Facets['projects'][number]
type Marked = Pick<Facets, 'favourites' | 'problems'>

/** Each reads one index, which holds just what is counted. */
export const facetsSql = {
  shapes: `
    SELECT format, width, height, count(*) AS count FROM stills INDEXED BY stillsShape
    WHERE trashedAt IS NULL GROUP BY format, width, height`,
  // With max() alone, SQLite takes the other columns from the row that has it: the newest name.
  // https://www.sqlite.org/lang_select.html#bare_columns_in_an_aggregate_query
  rooms: `
    SELECT roomId, customRoomId, count(*) AS count, max(iif(customRoomId IS NULL, -1, place))
    FROM stills INDEXED BY stillsRoom WHERE trashedAt IS NULL GROUP BY roomId`,
  projects: `
    SELECT projectId, projectName, count(*) AS count, max(place)
    FROM stills INDEXED BY stillsProject WHERE trashedAt IS NULL GROUP BY projectId`,
  marked: `
    SELECT coalesce(sum(favourite), 0) AS favourites, coalesce(sum(hasProblem), 0) AS problems
    FROM stills INDEXED BY stillsGallery WHERE trashedAt IS NULL`,
} as const

/** Counts everything anew: what is kept could be wrong, and this takes a moment only. */
export function readFacets(db: Database.Database): Facets {
  const all = <T>(sql: string) => db.prepare(sql).all() as T[]
  // One transaction, so that the counts are of one moment.
  return db.transaction((): Facets => {
    const shapes = all<Shape>(facetsSql.shapes)
    const [marked = { favourites: 0, problems: 0 }] = all<Marked>(facetsSql.marked)
    return {
      total: shapes.reduce((sum, { count }) => sum + count, 0),
      ...marked,
      rooms: all<Room>(facetsSql.rooms).map(({ roomId, customRoomId, count }) => ({
        roomId,
        customRoomId,
        count,
      })),
      projects: all<Project>(facetsSql.projects).map(({ projectId, projectName, count }) => ({
        projectId,
        projectName,
        count,
      })),
      formats: sumBy(shapes, ({ format }) => ({ format })),
      sizes: sumBy(shapes, ({ width, height }) => ({ width, height })),
    }
  })()
}

/** The most frequent first. */
function sumBy<T extends object>(shapes: readonly Shape[], keyOf: (shape: Shape) => T) {
  const sums = new Map<string, T & { readonly count: number }>()
  for (const shape of shapes) {
    const key = keyOf(shape)
    const name = JSON.stringify(key)
    sums.set(name, { ...key, count: (sums.get(name)?.count ?? 0) + shape.count })
  }
  return [...sums.values()].toSorted((a, b) => b.count - a.count)
}
