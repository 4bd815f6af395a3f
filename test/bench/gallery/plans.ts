import Database from 'better-sqlite3'
import { facetsSql } from '../../../main/library/gallery/facets.ts'
import { stillsSql } from '../../../main/library/gallery/gallery-store.ts'
import { countSql, matchSql, pageSql } from '../../../main/library/gallery/query-sql.ts'
import type { StillQuery } from '../../../main/library/gallery/still-query.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import { isFullScan } from './full-scan.ts'

interface Statement {
  readonly sql: string
  readonly values?: readonly unknown[]
}

const limit = 500
const search: StillQuery = { ...everyStill, search: 'main stage' }
const cursor = { place: 1, roomId: 'a', bytes: 1 }

/** The gallery's own statements: what opens it, finds, turns pages, counts. */
const statements: Readonly<Record<string, Statement>> = {
  'first page': pageSql(everyStill, null, limit),
  'next page': pageSql(everyStill, cursor, limit),
  'details of stills': { sql: stillsSql, values: ['[1]'] },
  search: pageSql(search, null, limit),
  'next page of a search': pageSql(search, cursor, limit),
  'count of all': countSql(everyStill),
  'count of a search': countSql(search),
  'one room, by size': pageSql({ ...everyStill, roomIds: ['a'], order: 'largest' }, cursor, limit),
  'by room': pageSql({ ...everyStill, byRoom: true }, cursor, limit),
  'new stills that fit a search': matchSql(search, [1]),
  ...Object.fromEntries(
    Object.entries(facetsSql).map(([name, sql]) => [`what to filter by: ${name}`, { sql }]),
  ),
}

/** How SQLite answers each, a line a statement; one that reads a whole table row by row is marked. */
export function describePlans(file: string): readonly string[] {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return Object.entries(statements).map(([name, { sql, values = [] }]) => {
      const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
      const details = steps.map((step) => (step as { readonly detail: string }).detail)
      const mark = details.some(isFullScan) ? 'FULL SCAN ' : ''
      return `plan of ${name}: ${mark}${details.join('; ')}`
    })
  } finally {
    db.close()
  }
}
