import type { BatchProgress } from '../../main/capture/batch-progress.ts'

/** A batch of the project Webinars, as the engine tells of it. */
export function progressOf(changes: Partial<BatchProgress>): BatchProgress {
  return {
    id: 'batch-1',
    projectId: 'project-1',
    projectName: 'Webinars',
    scheduleId: null,
    createdAt: '2026-11-26T10:00:00.000Z',
    waiting: 0,
    paused: 0,
    running: 0,
    saved: 0,
    failed: 0,
    cancelled: 0,
    lastEndedAt: null,
    perMinute: null,
    msLeft: null,
    endedAt: null,
    ...changes,
  } as BatchProgress
}
