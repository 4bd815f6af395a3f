import type Database from 'better-sqlite3'
import { defaultTemplate } from '../../main/capture/file-name.ts'
import type { Job } from '../../main/capture/job.ts'
import { openDatabase } from '../../main/library/database.ts'
import type { Batch } from '../../main/library/jobs.ts'
import { batchColumns, jobColumns, stillColumns, toRow } from '../../main/library/rows.ts'
import { insertSql } from '../../main/library/sql.ts'
import type { Still } from '../../main/library/still.ts'

interface StillRow extends Still {
  /** Ms since 1970, of the file. */
  readonly modifiedAt: number
}

/** Writes stills with their folders, jobs and batches into a catalogue; makes it where there is none. */
export function writeRows(file: string, stills: readonly StillRow[]): void {
  const { db } = openDatabase({ file, busyMs: 5000 }, new Date())
  // Nothing is lost with a library that can be generated again.
  db.pragma('synchronous = OFF')
  db.transaction(() => withoutIndexes(db, () => insertEach(db, stills)))()
  db.close()
}

function insertEach(db: Database.Database, stills: readonly StillRow[]): void {
  const addStill = db.prepare(insertSql('stills', [...stillColumns, 'modifiedAt']))
  const addJob = db.prepare(insertSql('jobs', [...jobColumns, 'owner']))
  const addBatch = db.prepare(`${insertSql('batches', batchColumns)} ON CONFLICT DO NOTHING`)
  const addFolder = db.prepare(
    'INSERT INTO folders (folder, addedAt) VALUES (@folder, @savedAt) ON CONFLICT DO NOTHING',
  )
  for (const [index, still] of stills.entries()) {
    const job = savedJob(still, index)
    addFolder.run({ folder: still.folder, savedAt: still.savedAt })
    addBatch.run(batchOf(job))
    addJob.run({ ...toRow(job), owner: '' })
    addStill.run(toRow(still))
  }
}

/** Ten times as fast as keeping them up to date with each row, where there are many. */
function withoutIndexes(db: Database.Database, work: () => void): void {
  const made = db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE type IN ('index', 'trigger') AND tbl_name IN ('stills', 'jobs') AND sql IS NOT NULL`,
    )
    .all() as { readonly type: string; readonly name: string; readonly sql: string }[]
  for (const { type, name } of made) db.exec(`DROP ${type} ${name}`)
  work()
  for (const { sql } of made) db.exec(sql)
  db.exec(`INSERT INTO stillsText (stillsText) VALUES ('rebuild')`)
}

/** The job that ended with the still. */
function savedJob(still: Still, index: number): Job {
  const { id, jobId, projectId, projectName, roomId, customRoomId, options, folder } = still
  return {
    id: jobId,
    // One a day and project.
    batchId: `${still.capturedAt.slice(0, 10)}-${projectId}`,
    projectId,
    projectName,
    roomId,
    customRoomId,
    options,
    template: defaultTemplate,
    folder,
    seq: index + 1,
    state: 'saved',
    paused: false,
    attempts: still.attempts,
    takes: [],
    assessment: null,
    answer: null,
    part: null,
    target: still.file,
    sha256: still.sha256,
    received: null,
    failure: null,
    createdAt: still.capturedAt,
    answeredAt: still.capturedAt,
    endedAt: still.savedAt,
    stillId: id,
  }
}

function batchOf({ batchId, projectId, projectName, createdAt }: Job): Batch {
  return { id: batchId, projectId, projectName, scheduleId: null, tick: null, createdAt }
}
