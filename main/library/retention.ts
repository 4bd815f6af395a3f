import type Database from 'better-sqlite3'
import { fromRow } from './rows.ts'
import { insertSql } from './sql.ts'

/** A rule as it is kept: which stills of a room or of a schedule stay. */
export interface KeptRule {
  readonly id: string
  /** One of the two. */
  readonly roomId: string | null
  readonly scheduleId: string | null
  /** One of the two. */
  readonly keepLast: number | null
  readonly keepDays: number | null
  /** ISO 8601. */
  readonly createdAt: string
  /** ISO 8601: when it last sent stills to the trash; null for never. */
  readonly appliedAt: string | null
}

/** What a rule is about: stills that may go are those before `before`, and not the newest. */
export interface RetentionReach extends Pick<KeptRule, 'roomId' | 'scheduleId'> {
  /** The newest so many stay. */
  readonly skip: number
  /** Place: only older ones go. */
  readonly before: number
}

/** What a rule would send to the trash. */
export interface RetentionDue {
  /** Oldest first. */
  readonly places: readonly number[]
  readonly bytes: number
  /** Favourites that stay although they are as old. */
  readonly favourites: number
}

interface DueRow {
  readonly place: number
  readonly bytes: number
  readonly favourite: 0 | 1
}

const columns = [
  'id',
  'roomId',
  'scheduleId',
  'keepLast',
  'keepDays',
  'createdAt',
  'appliedAt',
] as const satisfies readonly (keyof KeptRule)[]

/** SQL: what isn't there is neither counted nor touched. */
const isThere = `stills.trashedAt IS NULL AND stills.missingSince IS NULL
  AND stills.folder NOT IN (SELECT folder FROM folders WHERE isAway)`

/** SQL: of what is left to a rule, newest first. */
const reach = `stills.place < @before ORDER BY stills.place DESC LIMIT -1 OFFSET @skip`

export function retentionMethods(db: Database.Database) {
  const all = db.prepare(`SELECT ${columns.join(', ')} FROM retention ORDER BY createdAt, rowid`)
  const insert = db.prepare(insertSql('retention', columns))
  const removeSame = db.prepare(
    'DELETE FROM retention WHERE roomId = @roomId OR scheduleId = @scheduleId',
  )
  const remove = db.prepare('DELETE FROM retention WHERE id = ?')
  const applied = db.prepare('UPDATE retention SET appliedAt = @at WHERE id = @id')
  const set = db.transaction((rule: KeptRule) => {
    removeSame.run(rule)
    insert.run(rule)
  })
  const ofRoom = db.prepare(
    `SELECT place, bytes, favourite FROM stills
     WHERE roomId = @roomId AND ${isThere} AND ${reach}`,
  )
  // By the captures of its ticks: a still does not know its schedule.
  const ofSchedule = db.prepare(
    `SELECT stills.place, stills.bytes, stills.favourite
     FROM batches CROSS JOIN jobs ON jobs.batchId = batches.id AND jobs.state = 'saved'
       CROSS JOIN stills ON stills.jobId = jobs.id
     WHERE batches.scheduleId = @scheduleId AND ${isThere} AND ${reach}`,
  )

  return {
    /** Oldest first. */
    retentionRules: (): readonly KeptRule[] => all.all().map((row) => fromRow<KeptRule>(row)),
    /** Replaces the rule of the same room or schedule. */
    setRetentionRule: (rule: KeptRule): void => void set.immediate(rule),
    /** @returns false where there is none */
    removeRetentionRule: (id: string): boolean => remove.run(id).changes === 1,
    retentionApplied: (id: string, at: string): void => void applied.run({ id, at }),
    retentionDue({ roomId, scheduleId, ...range }: RetentionReach): RetentionDue {
      const rows =
        roomId === null
          ? ofSchedule.all({ scheduleId, ...range })
          : ofRoom.all({ roomId, ...range })
      return sum(rows as DueRow[])
    },
  }
}

/** @param rows newest first */
function sum(rows: readonly DueRow[]): RetentionDue {
  const going = rows.filter(({ favourite }) => favourite === 0)
  return {
    places: going.map(({ place }) => place).reverse(),
    bytes: going.reduce((total, { bytes }) => total + bytes, 0),
    favourites: rows.length - going.length,
  }
}
