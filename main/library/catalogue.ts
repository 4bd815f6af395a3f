import { Worker } from 'node:worker_threads'
import { entries } from '../entries.ts'
import type { Store } from './store.ts'
import type { WorkerOptions } from './worker.ts'
import type { Remote } from './worker-line.ts'
import { connectWorker, remoteMethods } from './worker-line.ts'

/**
 * The catalogue of jobs and stills: {@link Store}'s methods as promises. They reject with
 * `disk-full`, `folder-not-writable`, `folder-missing`, `timeout` (another program holds it for
 * too long) or `internal`.
 */
export type Catalogue = Remote<Store> & {
  /** Where a damaged catalogue was moved to when this one was opened. */
  readonly setAside: string | undefined
  /** Finishes what was asked so far and closes the file. */
  close(): Promise<void>
}

const methods: Readonly<Record<keyof Store, true>> = {
  addJobs: true,
  addBatch: true,
  updateJob: true,
  updateJobs: true,
  chooseTake: true,
  reserveTarget: true,
  removeJobs: true,
  clearLeftovers: true,
  jobsWithLeftovers: true,
  job: true,
  openJobs: true,
  restingJobs: true,
  claimJobs: true,
  batchesOf: true,
  newestBatches: true,
  saveStill: true,
  still: true,
  stillAt: true,
  stills: true,
  annotate: true,
  addSchedule: true,
  updateSchedule: true,
  removeSchedule: true,
  schedules: true,
  recordTick: true,
  ticks: true,
  tickBatches: true,
  roomsOfSchedule: true,
  folders: true,
  addFolder: true,
  updateFolder: true,
  folderSample: true,
  removeFolder: true,
  moveFolder: true,
  putIntoTrash: true,
  takeFromTrash: true,
  endTrash: true,
  waitingTrash: true,
  trashFiles: true,
  retentionRules: true,
  setRetentionRule: true,
  removeRetentionRule: true,
  retentionApplied: true,
  retentionDue: true,
}

/** ms that a call waits for another program, which normally holds the catalogue for one commit. */
const longestBusy = 5000

/**
 * Opens or makes the catalogue in `file` (an absolute path), in a thread of its own. Several
 * processes may work with one catalogue: each job is one process’s at a time.
 *
 * @param options.activity what this process was started for, for others that meet it there
 */
export async function openCatalogue(
  file: string,
  { busyMs = longestBusy, activity = 'headless' } = {},
): Promise<Catalogue> {
  const options: WorkerOptions = { file, busyMs, activity }
  const line = connectWorker(new Worker(entries.catalogueWorker, { workerData: options }))
  const setAside = (await line.opened) as string | undefined
  return { ...remoteMethods<Store>(line, methods), setAside, close: line.close }
}
