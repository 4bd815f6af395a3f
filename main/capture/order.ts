import { randomUUID } from 'node:crypto'
import type { Batch, NewJob } from '../library/jobs.ts'
import type { CaptureOptions } from './options.ts'

interface OrderedRoom {
  readonly roomId: string
  readonly customRoomId: string | null
  /** A UUID that no job has; by default a new one. */
  readonly jobId?: string | undefined
}

/** What a person or a script asks for. */
export interface CaptureOrder {
  readonly projectId: string
  readonly projectName: string
  readonly rooms: readonly OrderedRoom[]
  readonly options: CaptureOptions
  readonly template: string
  /** Absolute path. */
  readonly folder: string
  /** The tick that asks for it, where it isn't a person. */
  readonly schedule?: { readonly scheduleId: string; readonly tick: number }
}

/** @param now ms since 1970 */
export function newBatch({ projectId, projectName, schedule }: CaptureOrder, now: number): Batch {
  return {
    id: randomUUID(),
    projectId,
    projectName,
    scheduleId: schedule?.scheduleId ?? null,
    tick: schedule?.tick ?? null,
    createdAt: new Date(now).toISOString(),
  }
}

/** One job a room. */
export function newJobs(order: CaptureOrder, batch: Batch): readonly NewJob[] {
  const { projectId, projectName, rooms, options, template, folder } = order
  return rooms.map(({ roomId, customRoomId, jobId = randomUUID() }) => ({
    id: jobId,
    batchId: batch.id,
    projectId,
    projectName,
    roomId,
    customRoomId,
    options,
    template,
    folder,
    state: 'queued',
    paused: false,
    attempts: 0,
    takes: [],
    assessment: null,
    answer: null,
    part: null,
    target: null,
    sha256: null,
    received: null,
    failure: null,
    createdAt: batch.createdAt,
    answeredAt: null,
    endedAt: null,
    stillId: null,
  }))
}
