import type { Job } from '../capture/job.ts'
import type { Batch } from './jobs.ts'
import type { Still } from './still.ts'

export const jobColumns = [
  'id',
  'batchId',
  'projectId',
  'projectName',
  'roomId',
  'customRoomId',
  'options',
  'template',
  'folder',
  'seq',
  'state',
  'paused',
  'attempts',
  'takes',
  'assessment',
  'answer',
  'part',
  'target',
  'sha256',
  'received',
  'failure',
  'createdAt',
  'answeredAt',
  'endedAt',
  'stillId',
] as const satisfies readonly (keyof Job)[]

export const stillColumns = [
  'place',
  'id',
  'jobId',
  'projectId',
  'projectName',
  'roomId',
  'customRoomId',
  'folder',
  'file',
  'bytes',
  'width',
  'height',
  'format',
  'convertedFrom',
  'fittedFrom',
  'sha256',
  'capturedAt',
  'savedAt',
  'options',
  'differences',
  'assessment',
  'attempts',
  'ms',
  'serverMessage',
  'serverFileName',
  'sourceHost',
  'origin',
  'favourite',
  'tags',
  'note',
  'missingSince',
  'changedAt',
] as const satisfies readonly (keyof Still)[]

export const batchColumns = [
  'id',
  'projectId',
  'projectName',
  'scheduleId',
  'tick',
  'createdAt',
] as const satisfies readonly (keyof Batch)[]

/** Columns that hold JSON. */
const jsonColumns = new Set([
  'options',
  'answer',
  'takes',
  'received',
  'failure',
  'differences',
  'assessment',
  'fittedFrom',
  'tags',
])

/** Columns that hold true or false, as 1 or 0. */
const flagColumns = new Set(['paused', 'favourite'])

/** A record as SQLite takes it. */
export function toRow(record: object): Record<string, unknown> {
  return mapValues(record, (name, value) => {
    if (flagColumns.has(name)) return Number(value)
    return jsonColumns.has(name) && value !== null ? JSON.stringify(value) : value
  })
}

/** The record that {@link toRow} made the row from. */
export function fromRow<T>(row: unknown): T {
  return mapValues(row as object, (name, value) => {
    if (flagColumns.has(name)) return value === 1
    return jsonColumns.has(name) && typeof value === 'string' ? JSON.parse(value) : value
  }) as T
}

function mapValues(record: object, change: (name: string, value: unknown) => unknown) {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(name, value)]),
  )
}
