import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { assertNever, StillroomError, toFailure } from '../../errors.ts'
import { errnoOf } from '../../file-errors.ts'
import { createFolderProbe } from '../folder-probe.ts'
import { folderMethods } from '../folders.ts'
import type { WorkerError } from '../worker-line.ts'
import { changeMethods } from './changes.ts'
import { knownRows } from './known-rows.ts'
import type { ScanEnd, ScanMessage, ScanOrder, ScanTask } from './messages.ts'
import { recall } from './rebuild.ts'
import { createReport } from './report.ts'
import { scan } from './scan.ts'
import type { ScanContext } from './scan-context.ts'
import { verify } from './verify.ts'
import { createWriteBatches } from './write-batches.ts'

/**
 * A scan’s thread: it walks through folders and writes to the catalogue through a connection of
 * its own, and ends when it is through.
 */
async function run(port: NonNullable<typeof parentPort>, task: ScanTask): Promise<void> {
  const post = (message: ScanMessage) => port.postMessage(message)
  const cancelled = new AbortController()
  port.on('message', (_order: ScanOrder) => cancelled.abort())
  post({ type: 'end', end: await endOf(task, post, cancelled.signal) })
  port.close()
}

async function endOf(
  task: ScanTask,
  post: (message: ScanMessage) => void,
  signal: AbortSignal,
): Promise<ScanEnd> {
  let db: Database.Database | undefined
  try {
    db = openForScan(task)
    await work(task, db, post, signal)
    return { state: 'done' }
  } catch (error) {
    return signal.aborted
      ? { state: 'cancelled' }
      : { state: 'failed', error: describeError(error) }
  } finally {
    db?.close()
  }
}

async function work(
  task: ScanTask,
  db: Database.Database,
  post: (message: ScanMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  const context = contextOf(db, post, signal)
  try {
    switch (task.kind) {
      case 'scan':
        return await scan(context, task)
      case 'verify':
        return await verify(context)
      case 'rebuild':
        await recall(task.file, db, context)
        return await scan(context, task)
      default:
        return assertNever(task.kind)
    }
  } finally {
    // What was found until a cancellation is true all the same.
    context.batches.flush()
    context.report.flush()
  }
}

function contextOf(
  db: Database.Database,
  post: (message: ScanMessage) => void,
  signal: AbortSignal,
): ScanContext {
  const now = () => Date.now()
  const monotonic = () => performance.now()
  return {
    rows: knownRows(db),
    changes: changeMethods(db, () => new Date(now()).toISOString()),
    batches: createWriteBatches(db, monotonic),
    report: createReport(post, monotonic),
    book: folderMethods(db),
    probe: createFolderProbe(),
    note: (message) => post({ type: 'note', message }),
    signal,
    now,
  }
}

/** Errors lose their class on the way to another thread. */
function describeError(error: unknown): WorkerError {
  if (error instanceof StillroomError) return { failure: toFailure(error) }
  const message = error instanceof Error ? error.message : String(error)
  return { code: errnoOf(error) ?? '', message }
}

/** The catalogue’s own connection has made the file and brought it up to date. */
function openForScan({ file, busyMs }: ScanTask): Database.Database {
  const db = new Database(file, { fileMustExist: true, timeout: busyMs })
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  return db
}

if (parentPort) void run(parentPort, workerData as ScanTask)
