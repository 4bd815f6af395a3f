import { randomUUID } from 'node:crypto'
import type { NewJob } from '../library/store.ts'
import type { CaptureOptions } from './options.ts'

/** What a person or a script asks for. */
export interface CaptureOrder {
  readonly projectId: string
  readonly projectName: string
  readonly rooms: readonly { readonly roomId: string; readonly customRoomId: string | null }[]
  readonly options: CaptureOptions
  readonly template: string
  /** Absolute path. */
  readonly folder: string
}

/** One job a room. @param now ms since 1970 */
export function newJobs(order: CaptureOrder, now: number): readonly NewJob[] {
  const { projectId, projectName, rooms, options, template, folder } = order
  const createdAt = new Date(now).toISOString()
  return rooms.map(({ roomId, customRoomId }) => ({
    id: randomUUID(),
    projectId,
    projectName,
    roomId,
    customRoomId,
    options,
    template,
    folder,
    state: 'queued',
    attempts: 0,
    answer: null,
    part: null,
    target: null,
    sha256: null,
    failure: null,
    createdAt,
    answeredAt: null,
    endedAt: null,
    stillId: null,
  }))
}
