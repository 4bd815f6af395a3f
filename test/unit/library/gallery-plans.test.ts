import { describe, expect, it } from 'vitest'
import { facetsSql } from '../../../main/library/gallery/facets.ts'
import {
  folderCountsSql,
  newestOfSql,
  stillsSql,
} from '../../../main/library/gallery/gallery-store.ts'
import { roomNameSql } from '../../../main/library/gallery/places.ts'
import type { QuerySql } from '../../../main/library/gallery/query-sql.ts'
import { countSql, matchSql, pageSql } from '../../../main/library/gallery/query-sql.ts'
import type { StillCursor, StillQuery } from '../../../main/library/gallery/still-query.ts'
import { everyStill } from '../../../main/library/gallery/still-query.ts'
import { openLibrary } from './gallery/seeded-library.ts'

const filters: readonly Partial<StillQuery>[] = [
  {},
  { roomIds: ['a'] },
  { roomIds: ['a', 'b'] },
  { projectIds: ['p', 'q'] },
  { from: 1 },
  { until: 2 },
  { from: 1, until: 2 },
  { formats: ['jpg', 'png'] },
  {
    sizes: [
      { width: 1, height: 2 },
      { width: 3, height: 4 },
    ],
  },
  { favourites: true },
  { problems: true },
  {
    roomIds: ['a'],
    projectIds: ['p'],
    from: 1,
    until: 2,
    formats: ['jpg'],
    sizes: [{ width: 1, height: 2 }],
    favourites: true,
    problems: true,
  },
]

const cursor: StillCursor = { place: 5, roomId: 'a', bytes: 6 }

/** Every shape of query that the page can ask for. */
const queries: readonly StillQuery[] = filters.flatMap((filter) =>
  (['newest', 'oldest', 'largest'] as const).flatMap((order) =>
    [false, true].flatMap((byRoom) =>
      ['', 'stage'].map((search) => ({ ...everyStill, ...filter, order, byRoom, search })),
    ),
  ),
)

const nameOf = ({ order, byRoom, search, ...query }: StillQuery, filter: number) =>
  `${order}${byRoom ? ' by room' : ''}${search ? ' with words' : ''}, filter ${filter}${
    query.roomIds.length === 1 ? ' (one room)' : ''
  }`

const named = queries.map((query, index) => [nameOf(query, Math.floor(index / 12)), query] as const)

interface Plan {
  readonly steps: readonly string[]
  /** Steps that read whole rows, one after another: what grows with the library. */
  readonly slow: readonly string[]
  readonly sorts: readonly string[]
  readonly readsRows: boolean
}

function planner() {
  const { db } = openLibrary()
  return ({ sql, values }: QuerySql): Plan => {
    const explain = <T>(how: string) => db.prepare(`${how} ${sql}`).all(...values) as T[]
    const steps = explain<{ readonly detail: string }>('EXPLAIN QUERY PLAN').map(
      ({ detail }) => detail,
    )
    const readsRows = opensRows(explain<Opcode>('EXPLAIN'))
    const isSlow = (step: string) =>
      /^SCAN (stills|folders|jobs)\b/u.test(step) &&
      !step.includes('USING COVERING INDEX') &&
      // In the order of its index, as far as the limit.
      !(step === 'SCAN stills USING INDEX stillsNewest' && sql.includes('LIMIT'))
    return {
      steps,
      slow: readsRows ? steps.filter(isSlow) : [],
      sorts: steps.filter((step) => step.includes('USE TEMP B-TREE')),
      readsRows,
    }
  }
}

interface Opcode {
  readonly opcode: string
  readonly p1: number
  readonly p4: string
}

/**
 * Whether a statement takes anything from the rows themselves. The plan alone doesn't tell: it
 * never calls an index covering that a generated column is asked of, although its value is taken
 * from there. A table is opened with its number of columns, an index with a key such as `k(2,,)`.
 * https://www.sqlite.org/opcode.html
 */
function opensRows(program: readonly Opcode[]): boolean {
  const tables = program.filter(({ opcode, p4 }) => opcode === 'OpenRead' && !p4.startsWith('k('))
  const cursors = new Set(tables.map(({ p1 }) => p1))
  return program.some(({ opcode, p1 }) => opcode === 'Column' && cursors.has(p1))
}

describe('every page of the gallery', () => {
  it.each(named)('is under an index: %s', (_, query) => {
    const plan = planner()
    for (const after of [null, cursor]) {
      const { steps, slow, sorts } = plan(pageSql(query, after, 100))
      expect(steps.some((step) => /\bstills/u.test(step))).toBe(true)
      expect(slow).toEqual([])
      expect(sorts).toEqual(sortsAllowed(query))
    }
  })

  it.each(named)('is picked from under an index: %s', (_, query) => {
    const { slow, sorts } = planner()(matchSql(query, [1, 2, 3]))
    expect(slow).toEqual([])
    expect(sorts).toEqual([])
  })

  it.each(named)('is counted under an index, without sorting: %s', (_, query) => {
    const { slow, sorts, readsRows } = planner()(countSql(query))
    expect(slow).toEqual([])
    expect(sorts).toEqual([])
    expect(readsRows).toBe(false)
  })

  it.each(named)('is read without touching a row: %s', (_, query) => {
    expect(planner()(pageSql(query, cursor, 100)).readsRows).toBe(false)
  })
})

it('tells a statement that reads rows', () => {
  const sql = 'SELECT note FROM stills INDEXED BY stillsGallery WHERE trashedAt IS NULL'
  expect(planner()({ sql, values: [] }).readsRows).toBe(true)
})

/**
 * What is found by its words comes in the order of time: by room or by size it has to be sorted,
 * and so has what one room holds by size. The index of rooms has the newest first, so the oldest
 * are sorted too, one room at a time.
 */
function sortsAllowed({ search, byRoom, order, roomIds }: StillQuery): readonly string[] {
  if (search) {
    return byRoom || order === 'largest' ? ['USE TEMP B-TREE FOR ORDER BY'] : []
  }
  if (!byRoom) {
    return order === 'largest' && roomIds.length === 1 ? ['USE TEMP B-TREE FOR ORDER BY'] : []
  }
  if (order === 'newest' || (order === 'oldest' && roomIds.length === 1)) return []
  const terms = order === 'oldest' ? 'LAST TERM' : 'LAST 2 TERMS'
  return [`USE TEMP B-TREE FOR ${terms} OF ORDER BY`]
}

describe('everything else that is read', () => {
  it.each([
    ['details', stillsSql, 1],
    ['the newest still of each room', newestOfSql, 1],
    ['a room’s name', roomNameSql, 1],
    ['folders', folderCountsSql, 0],
    ...Object.entries(facetsSql).map(([name, sql]) => [name, sql, 0] as const),
    ['a still by its id', 'SELECT * FROM stills WHERE id = ?', 1],
    ['a still by its file', 'SELECT * FROM stills WHERE folder = ? AND file = ?', 2],
    [
      'the newest stills',
      'SELECT * FROM stills WHERE trashedAt IS NULL ORDER BY savedAt DESC, id DESC LIMIT ?',
      1,
    ],
    [
      'older stills',
      `SELECT * FROM stills WHERE trashedAt IS NULL
         AND (savedAt, id) < (SELECT savedAt, id FROM stills WHERE id = ?)
       ORDER BY savedAt DESC, id DESC LIMIT ?`,
      2,
    ],
    ['a taken place', 'SELECT 1 FROM stills WHERE place = ?', 1],
  ] as const)('is under an index: %s', (_, sql, parameters) => {
    const values = Array.from({ length: parameters }, () => '1')
    const { slow, sorts } = planner()({ sql, values })
    expect(slow).toEqual([])
    expect(sorts).toEqual([])
  })
})
