import type { Job } from '../capture/job.ts'
import type { Still } from './still.ts'

export const jobColumns = [
  'id',
  'projectId',
  'projectName',
  'roomId',
  'customRoomId',
  'options',
  'template',
  'folder',
  'seq',
  'state',
  'attempts',
  'answer',
  'part',
  'target',
  'sha256',
  'failure',
  'createdAt',
  'answeredAt',
  'endedAt',
  'stillId',
] as const satisfies readonly (keyof Job)[]

export const stillColumns = [
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
  'sha256',
  'capturedAt',
  'savedAt',
  'options',
  'differences',
  'attempts',
  'ms',
  'serverMessage',
  'serverFileName',
  'sourceHost',
] as const satisfies readonly (keyof Still)[]

/** Columns that hold JSON. */
const jsonColumns = new Set(['options', 'answer', 'failure', 'differences'])

/** A record as SQLite takes it. */
export function toRow(record: object): Record<string, unknown> {
  return mapValues(record, (name, value) =>
    jsonColumns.has(name) && value !== null ? JSON.stringify(value) : value,
  )
}

/** The record that {@link toRow} made the row from. */
export function fromRow<T>(row: unknown): T {
  return mapValues(row as object, (name, value) =>
    jsonColumns.has(name) && typeof value === 'string' ? JSON.parse(value) : value,
  ) as T
}

function mapValues(record: object, change: (name: string, value: unknown) => unknown) {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(name, value)]),
  )
}
