import type Database from 'better-sqlite3'
import { say } from '../../words/say.ts'
import type { Job, Received } from '../capture/job.ts'
import type { JobScope } from '../capture/scope.ts'
import { StillroomError } from '../errors.ts'
import { batchColumns, fromRow, jobColumns, toRow } from './rows.ts'
import { insertSql, optional, prepareOnce } from './sql.ts'

export type NewJob = Omit<Job, 'seq'>

/** The captures of one press, or of one tick of a schedule. */
export interface Batch {
  readonly id: string
  readonly projectId: string
  readonly projectName: string
  /** Null for a press. */
  readonly scheduleId: string | null
  readonly tick: number | null
  /** ISO 8601. */
  readonly createdAt: string
}

/** What may change of a job on its way. */
export type JobPatch = Partial<
  Pick<
    Job,
    | 'folder'
    | 'state'
    | 'paused'
    | 'attempts'
    | 'takes'
    | 'assessment'
    | 'answer'
    | 'part'
    | 'target'
    | 'sha256'
    | 'failure'
    | 'answeredAt'
    | 'endedAt'
  >
>

export interface JobChanges {
  readonly id: string
  readonly patch: JobPatch
}

/** The name that a verified file is about to get. */
export interface Reservation {
  readonly jobId: string
  /** Path under the job's folder. */
  readonly target: string
  /** Hex. */
  readonly sha256: string
  /** What VideoSDK sent; unknown where only the converted file is left of an earlier run. */
  readonly received: Received | null
}

/** @param owner kept with every job that is made or changed */
export function jobMethods(db: Database.Database, owner: string) {
  const insert = db.prepare(insertSql('jobs', [...jobColumns, 'owner']))
  const insertBatch = db.prepare(insertSql('batches', batchColumns))
  const nextSeq = db.prepare('SELECT coalesce(max(seq), 0) + 1 FROM jobs WHERE folder = ?').pluck()
  // A rebuilt catalogue knows stills whose jobs it has never seen.
  const taken = db
    .prepare('SELECT 1 FROM jobs WHERE id = @id UNION ALL SELECT 1 FROM stills WHERE jobId = @id')
    .pluck()
  const remove = db.prepare(`DELETE FROM jobs WHERE id = ? AND state <> 'saved'`)
  // A still whose file its owner has moved away keeps its name: rows never fight for one.
  const reserve = db.prepare(
    `UPDATE jobs SET state = 'verifying', target = @target, sha256 = @sha256, received = @received
     WHERE id = @jobId AND NOT EXISTS
       (SELECT 1 FROM stills WHERE stills.folder = jobs.folder AND stills.file = @target)`,
  )
  // A saved job stays saved, whatever goes wrong after its commit.
  const prepareUpdate = prepareOnce(
    db,
    (names) =>
      `UPDATE jobs SET ${[...names, 'owner'].map((name) => `${name} = @${name}`).join(', ')}
       WHERE id = @id AND state <> 'saved'`,
  )

  function update(id: string, patch: JobPatch): void {
    const names = Object.keys(patch)
    if (names.length > 0) prepareUpdate(names).run({ ...toRow(patch), id, owner })
  }

  /** The page gives ids to its own captures: none may stand for another, nor touch it. */
  function refuseTaken(id: string): void {
    if (taken.get({ id }) === undefined) return
    throw new StillroomError('invalid-options', { message: say('captureIdTaken'), isLocal: true })
  }

  function addEach(jobs: readonly NewJob[]): readonly Job[] {
    return jobs.map((job) => {
      refuseTaken(job.id)
      const numbered: Job = { ...job, seq: nextSeq.get(job.folder) as number }
      insert.run({ ...toRow(numbered), owner })
      return numbered
    })
  }

  const add = db.transaction(addEach)
  const addWithBatch = db.transaction((batch: Batch, jobs: readonly NewJob[]) => {
    insertBatch.run(batch)
    return addEach(jobs)
  })
  const updateEach = db.transaction((changes: readonly JobChanges[]) => {
    for (const { id, patch } of changes) update(id, patch)
  })
  const removeEach = db.transaction((ids: readonly string[]) => {
    for (const id of ids) remove.run(id)
  })
  const clear = db.prepare('UPDATE jobs SET hasLeftovers = 0 WHERE id = ?')
  const clearEach = db.transaction((ids: readonly string[]) => {
    for (const id of ids) clear.run(id)
  })
  const choose = db.transaction((id: string, patch: JobPatch, others: readonly NewJob[]) => {
    update(id, patch)
    return addEach(others)
  })

  return {
    /** Writes new jobs and numbers them within their folder. */
    // It reads before it writes: without the lock at once, another process could get in between.
    addJobs: (jobs: readonly NewJob[]): readonly Job[] => add.immediate(jobs),
    /** The same, together with the batch that they are. */
    addBatch: (batch: Batch, jobs: readonly NewJob[]): readonly Job[] =>
      addWithBatch.immediate(batch, jobs),
    updateJob: update,
    /** All of the changes or none. */
    updateJobs: (changes: readonly JobChanges[]): void => updateEach.immediate(changes),
    /** Keeps the take that was chosen, and the jobs that the others become. */
    chooseTake: (id: string, patch: JobPatch, others: readonly NewJob[]): readonly Job[] =>
      choose.immediate(id, patch, others),
    /** Keeps the name that the job's file is about to get; false where a still has it. */
    reserveTarget: (reservation: Reservation): boolean =>
      reserve.run(toRow(reservation)).changes === 1,
    /** Forgets those of the jobs that aren't saved. */
    removeJobs: (ids: readonly string[]): void => removeEach.immediate(ids),
    /** Nothing is left of them but their stills. */
    clearLeftovers: (ids: readonly string[]): void => clearEach.immediate(ids),
    ...jobQueries(db, owner),
  }
}

function jobQueries(db: Database.Database, owner: string) {
  const columns = jobColumns.join(', ')
  const one = db.prepare(`SELECT ${columns} FROM jobs WHERE id = ?`)
  const open = db.prepare(
    `SELECT ${columns} FROM jobs WHERE state <> 'saved' ORDER BY createdAt, seq`,
  )
  const leftovers = db.prepare(`SELECT ${columns} FROM jobs WHERE hasLeftovers = 1`)
  // An end that could not be written is known to its owner only. The first condition is the index's.
  const mayRest = `state <> 'saved' AND (state IN ('failed', 'cancelled') OR owner = @owner)`
  const resting = db.prepare(`SELECT ${columns} FROM jobs WHERE ${mayRest}`)
  const restingOfBatch = db.prepare(
    `SELECT ${columns} FROM jobs WHERE batchId = @batchId AND ${mayRest}`,
  )
  const restingOne = db.prepare(`SELECT ${columns} FROM jobs WHERE id = @jobId AND ${mayRest}`)

  return {
    job: (id: string): Job | null => optional<Job>(one.get(id)),
    /** Saved jobs that may have left a part of their image beside the still. */
    jobsWithLeftovers: (): readonly Job[] => leftovers.all().map((row) => fromRow<Job>(row)),
    /** Every job that isn't saved, oldest first. */
    openJobs: (): readonly Job[] => open.all().map((row) => fromRow<Job>(row)),
    /** Jobs that failed or were cancelled, and all others of this process that aren't saved. */
    restingJobs(scope: JobScope): readonly Job[] {
      const rows =
        scope === 'all'
          ? resting.all({ owner })
          : 'batchId' in scope
            ? restingOfBatch.all({ ...scope, owner })
            : restingOne.all({ ...scope, owner })
      return rows.map((row) => fromRow<Job>(row))
    },
  }
}
