import type Database from 'better-sqlite3'
import type { Schedule, Tick } from '../capture/schedule/schedule.ts'
import { insertSql, prepareOnce } from './sql.ts'

/** What may change of a schedule once it is made. */
export type SchedulePatch = Partial<
  Pick<
    Schedule,
    | 'state'
    | 'anchor'
    | 'nextTick'
    | 'ran'
    | 'skipped'
    | 'missed'
    | 'failed'
    | 'endedAt'
    | 'endReason'
  >
>

/** Which ticks of a schedule to tell. */
export interface TickPage {
  readonly scheduleId: string
  readonly limit: number
  /** Go on after this row: the first tick of the last one already known. */
  readonly before?: number
}

/** The captures that a tick started. */
export interface TickBatch {
  readonly tick: number
  readonly batchId: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly rooms: number
}

/** Rows of ticks that are kept of a schedule. */
export const mostTicksKept = 2000

const scheduleColumns = [
  'id',
  'projectId',
  'projectName',
  'rooms',
  'options',
  'intervalMs',
  'hours',
  'weekdays',
  'timeZone',
  'stopAfter',
  'stopWhenEnded',
  'state',
  'createdAt',
  'anchor',
  'nextTick',
  'ran',
  'skipped',
  'missed',
  'failed',
  'endedAt',
  'endReason',
] as const satisfies readonly (keyof Schedule)[]

const tickColumns = [
  'scheduleId',
  'first',
  'last',
  'outcome',
  'at',
  'batchId',
  'rooms',
  'failure',
] as const satisfies readonly (keyof Tick)[]

export function scheduleMethods(db: Database.Database) {
  const insert = db.prepare(insertSql('schedules', scheduleColumns))
  const remove = db.prepare('DELETE FROM schedules WHERE id = ?')
  const all = db.prepare('SELECT * FROM schedules ORDER BY createdAt, id')
  const prepareUpdate = prepareOnce(
    db,
    (names) =>
      `UPDATE schedules SET ${names.map((name) => `${name} = @${name}`).join(', ')}
       WHERE id = @id`,
  )
  const keepTick = tickWriter(db)

  function update(id: string, patch: SchedulePatch): void {
    const names = Object.keys(patch)
    if (names.length > 0) prepareUpdate(names).run({ ...scheduleToRow(patch), id })
  }
  const record = db.transaction((tick: Tick, patch: SchedulePatch) => {
    keepTick(tick)
    update(tick.scheduleId, patch)
  })

  return {
    addSchedule: (schedule: Schedule): void => void insert.run(scheduleToRow(schedule)),
    updateSchedule: update,
    /** Its ticks go with it; its captures and stills stay. */
    removeSchedule: (id: string): void => void remove.run(id),
    /** All of them, oldest first. */
    schedules: (): readonly Schedule[] => all.all().map(scheduleFromRow),
    /** What became of a tick and what that changes of its schedule: both or neither. */
    recordTick: (tick: Tick, patch: SchedulePatch): void => record.immediate(tick, patch),
    ...tickQueries(db),
  }
}

/** Adds a tick, or lets the row before it grow; forgets the oldest beyond {@link mostTicksKept}. */
function tickWriter(db: Database.Database) {
  const insert = db.prepare(insertSql('ticks', tickColumns))
  // A second's schedule that is skipped for an hour would else write 3600 rows.
  const extend = db.prepare(
    `UPDATE ticks SET last = @last
     WHERE scheduleId = @scheduleId AND last = @first - 1 AND outcome = @outcome
       AND first = (SELECT max(first) FROM ticks WHERE scheduleId = @scheduleId)
       AND outcome IN ('busy', 'missed')`,
  )
  const prune = db.prepare(
    `DELETE FROM ticks WHERE scheduleId = @scheduleId AND first <=
       (SELECT first FROM ticks WHERE scheduleId = @scheduleId
        ORDER BY first DESC LIMIT 1 OFFSET ${mostTicksKept})`,
  )
  return (tick: Tick): void => {
    const row = { ...tick, failure: tick.failure && JSON.stringify(tick.failure) }
    if (extend.run(row).changes > 0) return
    insert.run(row)
    prune.run(row)
  }
}

function tickQueries(db: Database.Database) {
  const newest = db.prepare(
    'SELECT * FROM ticks WHERE scheduleId = ? AND first < ? ORDER BY first DESC LIMIT ?',
  )
  const batches = db.prepare(
    `SELECT tick, id AS batchId, createdAt,
       (SELECT count(DISTINCT roomId) FROM jobs WHERE jobs.batchId = batches.id) AS rooms
     FROM batches WHERE scheduleId = ? AND tick >= ? ORDER BY tick`,
  )
  const rooms = db
    .prepare(
      `SELECT DISTINCT roomId FROM jobs
       WHERE batchId IN (SELECT id FROM batches WHERE scheduleId = ?)`,
    )
    .pluck()

  return {
    /** Newest first. */
    ticks: ({ scheduleId, limit, before }: TickPage): readonly Tick[] =>
      newest.all(scheduleId, before ?? Number.MAX_SAFE_INTEGER, limit).map(tickFromRow),
    /** The captures of the schedule's ticks from that one on, in their order. */
    tickBatches: (scheduleId: string, from: number): readonly TickBatch[] =>
      batches.all(scheduleId, from) as TickBatch[],
    /** Ids of the rooms that the schedule has captured. */
    roomsOfSchedule: (scheduleId: string): readonly string[] => rooms.all(scheduleId) as string[],
  }
}

/** Columns that hold JSON; `rooms` of a tick is a number. */
const jsonColumns = new Set(['rooms', 'options', 'hours', 'weekdays', 'endReason'])

function scheduleToRow(record: Partial<Schedule>): Record<string, unknown> {
  const columns = Object.entries(record).map(([name, value]) => {
    if (name === 'stopWhenEnded') return [name, Number(value)]
    return [name, jsonColumns.has(name) && value !== null ? JSON.stringify(value) : value]
  })
  return Object.fromEntries(columns)
}

function scheduleFromRow(row: unknown): Schedule {
  const fields = Object.entries(row as object).map(([name, value]) => {
    if (name === 'stopWhenEnded') return [name, value === 1]
    return [name, jsonColumns.has(name) && typeof value === 'string' ? JSON.parse(value) : value]
  })
  return Object.fromEntries(fields) as Schedule
}

function tickFromRow(row: unknown): Tick {
  const { failure, ...tick } = row as Omit<Tick, 'failure'> & { readonly failure: string | null }
  return { ...tick, failure: failure === null ? null : JSON.parse(failure) }
}
