import type Database from 'better-sqlite3'
import type { Job } from '../capture/job.ts'
import { claimMethods } from './claim.ts'
import type { Owners } from './owners.ts'
import { fromRow, jobColumns, stillColumns, toRow } from './rows.ts'
import type { Still } from './still.ts'

export type NewJob = Omit<Job, 'seq'>

/** What may change of a job on its way. */
export type JobPatch = Partial<
  Pick<
    Job,
    | 'state'
    | 'attempts'
    | 'answer'
    | 'part'
    | 'target'
    | 'sha256'
    | 'failure'
    | 'answeredAt'
    | 'endedAt'
  >
>

/** Where to go on: the page after this still, newest first. */
interface StillPage {
  readonly limit: number
  /** Id of the last still already known. */
  readonly before?: string
}

/** The name that a verified file is about to get. */
interface Reservation {
  readonly jobId: string
  /** Path under the job's folder. */
  readonly target: string
  /** Hex. */
  readonly sha256: string
}

export type Store = ReturnType<typeof createStore>

/**
 * What the catalogue does, on an open database. Every call blocks until it is done, so it runs in
 * a thread of its own (worker.ts) behind the same methods as promises (catalogue.ts).
 */
export function createStore(db: Database.Database, owners: Owners) {
  const owner = JSON.stringify(owners.me)
  return { ...jobMethods(db, owner), ...claimMethods(db, owners), ...stillMethods(db) }
}

/** @param owner kept with every job that is made or changed */
function jobMethods(db: Database.Database, owner: string) {
  const insert = db.prepare(insertSql('jobs', [...jobColumns, 'owner']))
  const columns = jobColumns.join(', ')
  const nextSeq = db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM jobs WHERE folder = ?').pluck()
  const one = db.prepare(`SELECT ${columns} FROM jobs WHERE id = ?`)
  const open = db.prepare(
    `SELECT ${columns} FROM jobs WHERE state <> 'saved' ORDER BY createdAt, seq`,
  )
  const remove = db.prepare(`DELETE FROM jobs WHERE id = ? AND state <> 'saved'`)
  // A still whose file its owner has moved away keeps its name: rows never fight for one.
  const reserve = db.prepare(
    `UPDATE jobs SET state = 'verifying', target = @target, sha256 = @sha256
     WHERE id = @jobId AND NOT EXISTS
       (SELECT 1 FROM stills WHERE stills.folder = jobs.folder AND stills.file = @target)`,
  )
  // A saved job stays saved, whatever goes wrong after its commit.
  const update = prepareOnce(
    db,
    (names) =>
      `UPDATE jobs SET ${[...names, 'owner'].map((name) => `${name} = @${name}`).join(', ')}
       WHERE id = @id AND state <> 'saved'`,
  )
  const add = db.transaction((jobs: readonly NewJob[]): readonly Job[] =>
    jobs.map((job) => {
      const numbered: Job = { ...job, seq: nextSeq.get(job.folder) as number }
      insert.run({ ...toRow(numbered), owner })
      return numbered
    }),
  )

  return {
    /** Writes new jobs and numbers them within their folder. */
    // It reads before it writes: without the lock at once, another process could get in between.
    addJobs: (jobs: readonly NewJob[]): readonly Job[] => add.immediate(jobs),
    updateJob(id: string, patch: JobPatch): void {
      const names = Object.keys(patch)
      if (names.length > 0) update(names).run({ ...toRow(patch), id, owner })
    },
    /** Keeps the name that the job's file is about to get; false where a still has it. */
    reserveTarget: (reservation: Reservation): boolean => reserve.run(reservation).changes === 1,
    /** Every job that isn't saved, oldest first. */
    openJobs: (): readonly Job[] => open.all().map((row) => fromRow<Job>(row)),
    job: (id: string): Job | null => optional<Job>(one.get(id)),
    /** Forgets a job that isn't saved. */
    removeJob: (id: string): void => void remove.run(id),
  }
}

function stillMethods(db: Database.Database) {
  const insert = db.prepare(insertSql('stills', stillColumns))
  const endJob = db.prepare(
    `UPDATE jobs SET state = 'saved', stillId = @id, failure = NULL, endedAt = @savedAt
     WHERE id = @jobId`,
  )
  const one = db.prepare('SELECT * FROM stills WHERE id = ?')
  const at = db.prepare('SELECT * FROM stills WHERE folder = ? AND file = ?')
  const newest = db.prepare('SELECT * FROM stills ORDER BY savedAt DESC, id DESC LIMIT ?')
  const older = db.prepare(
    `SELECT * FROM stills WHERE (savedAt, id) < (SELECT savedAt, id FROM stills WHERE id = ?)
     ORDER BY savedAt DESC, id DESC LIMIT ?`,
  )
  const save = db.transaction((still: Still): void => {
    insert.run(toRow(still))
    endJob.run({ id: still.id, savedAt: still.savedAt, jobId: still.jobId })
  })

  return {
    /** The catalogue row and the job's end, together or not at all. */
    saveStill: (still: Still): void => save.immediate(still),
    still: (id: string): Still | null => optional<Still>(one.get(id)),
    /** By its place: `file` is the path under `folder`. */
    stillAt: (folder: string, file: string): Still | null => optional<Still>(at.get(folder, file)),
    /** Newest first. */
    stills({ limit, before }: StillPage): readonly Still[] {
      const rows = before === undefined ? newest.all(limit) : older.all(before, limit)
      return rows.map((row) => fromRow<Still>(row))
    },
  }
}

function insertSql(table: string, columns: readonly string[]): string {
  const values = columns.map((column) => `@${column}`)
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`
}

/** Compiles each of a handful of statements when it is first needed. */
function prepareOnce(db: Database.Database, sql: (names: readonly string[]) => string) {
  const prepared = new Map<string, Database.Statement>()
  return (names: readonly string[]): Database.Statement => {
    const key = names.join()
    const statement = prepared.get(key) ?? db.prepare(sql(names))
    prepared.set(key, statement)
    return statement
  }
}

function optional<T>(row: unknown): T | null {
  return row === undefined ? null : fromRow<T>(row)
}
