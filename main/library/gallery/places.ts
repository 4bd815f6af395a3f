import type Database from 'better-sqlite3'
import { pageSql } from './query-sql.ts'
import type { PlacePage, RoomRun, StillCursor, StillQuery } from './still-query.ts'

/** With the room that it lies in, where it goes by room. */
type PlaceRow = readonly [place: number, roomId?: string]

/** Reads a query's places a page at a time; see {@link PlacePage}. */
export function pageReader(db: Database.Database) {
  const bytes = db.prepare('SELECT bytes FROM stills WHERE place = ?').pluck()
  const nameOf = db.prepare(roomNameSql).pluck()

  function cursorOf(last: PlaceRow | undefined, query: StillQuery): StillCursor | null {
    if (!last) return null
    const [place, roomId] = last
    return {
      place,
      ...(roomId !== undefined && { roomId }),
      ...(query.order === 'largest' && { bytes: bytes.get(place) as number }),
    }
  }

  function runsOf(rows: readonly PlaceRow[]): readonly RoomRun[] {
    const runs: RoomRun[] = []
    for (const [start, [, roomId = '']] of rows.entries()) {
      if (runs.at(-1)?.roomId === roomId) continue
      runs.push({ roomId, customRoomId: (nameOf.get(roomId) ?? null) as string | null, start })
    }
    return runs
  }

  // One transaction, so that all of the page is of one moment.
  return db.transaction(
    (query: StillQuery, after: StillCursor | null, limit: number): PlacePage => {
      // One more than asked for tells whether there is more.
      const { sql, values } = pageSql(query, after, limit + 1)
      const statement = db.prepare(sql)
      if (!query.byRoom) {
        const places = statement.pluck().all(...values) as number[]
        const hasMore = places.length > limit
        if (hasMore) places.pop()
        const last = places.at(-1)
        const next = hasMore && last !== undefined ? cursorOf([last], query) : null
        return { places, rooms: [], next }
      }
      const rows = statement.raw().all(...values) as PlaceRow[]
      const hasMore = rows.length > limit
      if (hasMore) rows.pop()
      return {
        places: rows.map(([place]) => place),
        rooms: runsOf(rows),
        next: hasMore ? cursorOf(rows.at(-1), query) : null,
      }
    },
  )
}

/** A room's newest name: stills that were found in the folder have none. */
export const roomNameSql = `
  SELECT customRoomId FROM stills INDEXED BY stillsRoom
  WHERE trashedAt IS NULL AND roomId = ? AND customRoomId IS NOT NULL
  ORDER BY place DESC LIMIT 1`
