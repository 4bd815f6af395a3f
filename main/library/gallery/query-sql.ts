import { say } from '../../../words/say.ts'
import { assertNever, StillroomError } from '../../errors.ts'
import { firstPlace } from '../place.ts'
import { searchExpression } from './search-words.ts'
import type { StillCursor, StillQuery } from './still-query.ts'

/** A statement and what to bind to it. */
export interface QuerySql {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** A condition with the values of its question marks. */
type Condition = readonly [sql: string, ...values: readonly unknown[]]

/**
 * The next places of a query, by keyset: never by counting over those before. With the room of
 * each where it goes by room.
 */
export function pageSql(query: StillQuery, after: StillCursor | null, limit: number): QuerySql {
  const columns = query.byRoom ? 'stills.place, stills.roomId' : 'stills.place'
  const conditions = after ? [afterCursor(query, after)] : []
  const { sql, values } = select(query, columns, conditions, indexFor(query))
  return { sql: `${sql} ORDER BY ${orderOf(query)} LIMIT ?`, values: [...values, limit] }
}

/** How many stills a query has: far less work than to hand over their places. */
export function countSql(query: StillQuery): QuerySql {
  return select(query, 'count(*)', [], indexFor(query))
}

/** Those of some places, one at least, that a query has, in no particular order. */
export function matchSql(query: StillQuery, places: readonly number[]): QuerySql {
  const place = placeOf(query)
  const first = places.reduce((a, b) => Math.min(a, b))
  const last = places.reduce((a, b) => Math.max(a, b))
  const conditions: readonly Condition[] = [
    // The text's index looks at nothing outside these; new stills are all at its end.
    [`${place} BETWEEN ? AND ?`, first, last],
    ['stills.place IN (SELECT value FROM json_each(?))', JSON.stringify(places)],
  ]
  return select(query, 'stills.place', conditions, 'stillsGallery')
}

function select(
  query: StillQuery,
  columns: string,
  more: readonly Condition[],
  index: string,
): QuerySql {
  const search = searchExpression(query.search)
  // The index of the text leads where there is a search: it has the rows in the order of time.
  const from =
    search === null
      ? `stills INDEXED BY ${index}`
      : 'stillsText CROSS JOIN stills INDEXED BY stillsGallery ON stills.place = stillsText.rowid'
  const conditions: readonly Condition[] = [
    ['stills.trashedAt IS NULL'],
    ...(search === null ? [] : [['stillsText MATCH ?', search] as const]),
    ...conditionsOf(query),
    ...more,
  ]
  const where = conditions.map(([sql]) => sql)
  return {
    sql: `SELECT ${columns} FROM ${from} WHERE ${where.join(' AND ')}`,
    values: conditions.flatMap(([, ...values]) => values),
  }
}

/** Named, because SQLite guesses without knowing how the library looks. */
function indexFor({ byRoom, order, roomIds }: StillQuery): string {
  if (byRoom || roomIds.length === 1) return 'stillsRoom'
  return order === 'largest' ? 'stillsLargest' : 'stillsGallery'
}

function conditionsOf(query: StillQuery): readonly Condition[] {
  const { roomIds, projectIds, formats, sizes, from, until, favourites, problems } = query
  const place = placeOf(query)
  const conditions: Condition[] = [
    ...oneOf('roomId', roomIds),
    ...oneOf('projectId', projectIds),
    ...oneOf('format', formats),
  ]
  if (sizes.length > 0) {
    const some = sizes.map(() => '(stills.width = ? AND stills.height = ?)').join(' OR ')
    conditions.push([`(${some})`, ...sizes.flatMap(({ width, height }) => [width, height])])
  }
  if (from !== null) conditions.push([`${place} >= ?`, firstPlace(from)])
  if (until !== null) conditions.push([`${place} < ?`, firstPlace(until)])
  if (favourites) conditions.push(['stills.favourite = 1'])
  if (problems) conditions.push(['stills.hasProblem = 1'])
  return conditions
}

function oneOf(column: string, wanted: readonly string[]): readonly Condition[] {
  if (wanted.length === 0) return []
  return [[`stills.${column} IN (${wanted.map(() => '?').join(', ')})`, ...wanted]]
}

/** With a search, the text's index knows the order of places and where to begin. */
function placeOf({ search }: StillQuery): string {
  return searchExpression(search) === null ? 'stills.place' : 'stillsText.rowid'
}

function orderOf(query: StillQuery): string {
  const { order, byRoom } = query
  const first = byRoom ? 'stills.roomId, ' : ''
  // The text's rows come in the order of their numbers, and nobody has to sort them.
  const place = byRoom ? 'stills.place' : placeOf(query)
  switch (order) {
    case 'newest':
      return `${first}${place} DESC`
    case 'oldest':
      return `${first}${place}`
    case 'largest':
      return `${first}stills.bytes DESC, stills.place DESC`
    default:
      return assertNever(order)
  }
}

function afterCursor(query: StillQuery, cursor: StillCursor): Condition {
  const [later, ...values] = laterThan(query, cursor)
  if (!query.byRoom) return [later, ...values]
  const { roomId } = cursor
  if (roomId === undefined) throw wrongCursor()
  // The first term is the index's; it holds for both sides of the second.
  const sql = `stills.roomId >= ? AND (stills.roomId > ? OR ${later})`
  return [sql, roomId, roomId, ...values]
}

function laterThan(query: StillQuery, { place, bytes }: StillCursor): Condition {
  const column = placeOf(query)
  switch (query.order) {
    case 'newest':
      return [`${column} < ?`, place]
    case 'oldest':
      return [`${column} > ?`, place]
    case 'largest':
      if (bytes === undefined) throw wrongCursor()
      return ['(stills.bytes, stills.place) < (?, ?)', bytes, place]
    default:
      return assertNever(query.order)
  }
}

function wrongCursor(): StillroomError {
  return new StillroomError('invalid-options', {
    message: say('placeUnknown'),
  })
}
