import type Database from 'better-sqlite3'

/** A row as SQLite gives it. */
export type RawRow = Readonly<Record<string, unknown>>

/** Bytes that no row of a table is shorter than, to guess how many there are at most. */
const shortestRow = 100

/** Row numbers that can’t be read, one by one, before the rest is given up. */
const mostLosses = 200_000

/**
 * Reads every row of a table that can still be read. Where a page is damaged, SQLite gives up on
 * everything that leads through it: so a range that fails is halved until only single rows fail.
 */
export function* readDamaged(db: Database.Database, table: string): Generator<RawRow> {
  const range = db.prepare(`SELECT * FROM ${table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid`)
  const read = (first: number, last: number) => {
    try {
      return range.all(first, last) as RawRow[]
    } catch {
      return null
    }
  }
  let losses = 0
  const waiting = portions(lastRow(db, table))
  for (let part = waiting.pop(); part && losses < mostLosses; part = waiting.pop()) {
    const [first, last] = part
    const rows = read(first, last)
    if (rows) yield* rows
    else if (first === last) losses += 1
    else {
      const middle = Math.floor((first + last) / 2)
      waiting.push([middle + 1, last], [first, middle])
    }
  }
}

/** Of so many rows that all of them fit into memory; the first one last. */
function portions(last: number): [first: number, last: number][] {
  const size = 1024
  const all: [number, number][] = []
  for (let first = 1; first <= last; first += size) all.push([first, first + size - 1])
  return all.reverse()
}

/** The last row’s number; where the way to it is damaged, as many as the file could hold. */
function lastRow(db: Database.Database, table: string): number {
  try {
    const last = db.prepare(`SELECT max(rowid) FROM ${table}`).pluck().get()
    return typeof last === 'number' ? last : 0
  } catch {
    const pages = db.pragma('page_count', { simple: true }) as number
    const size = db.pragma('page_size', { simple: true }) as number
    return Math.ceil((pages * size) / shortestRow)
  }
}
