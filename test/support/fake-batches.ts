import type { BatchView, FlowView, JobView } from '../../preload/contract.ts'

/** A batch as it lies before its first capture. */
export function fakeBatch(number: number, change: Partial<BatchView> = {}): BatchView {
  const minute = String(number % 60).padStart(2, '0')
  return {
    id: `batch-${number}`,
    projectId: 'project-1',
    projectName: 'Webinars',
    scheduleId: null,
    createdAt: `2026-11-23T12:${minute}:00.000Z`,
    counts: fakeCounts(),
    perMinute: null,
    msLeft: null,
    endedAt: null,
    ...change,
  }
}

export function fakeCounts(change: Partial<BatchView['counts']> = {}): BatchView['counts'] {
  return { waiting: 0, paused: 0, running: 0, saved: 0, failed: 0, cancelled: 0, ...change }
}

/** The batch that these captures make up. */
export function fakeBatchOf(id: string, jobs: readonly JobView[]): BatchView {
  const count = (test: (job: JobView) => boolean) => jobs.filter(test).length
  const counts = {
    waiting: count(({ state, paused }) => state === 'queued' && !paused),
    paused: count(({ state, paused }) => state === 'queued' && paused),
    running: count(({ state }) => ['requesting', 'downloading', 'verifying'].includes(state)),
    saved: count(({ state }) => state === 'saved'),
    failed: count(({ state }) => state === 'failed'),
    cancelled: count(({ state }) => state === 'cancelled'),
  }
  const first = jobs[0]
  const isOpen = counts.waiting + counts.paused + counts.running > 0
  return fakeBatch(1, {
    id,
    ...(first && { projectId: first.projectId, createdAt: first.createdAt }),
    counts,
    endedAt: isOpen ? null : '2026-11-23T13:00:00.000Z',
  })
}

/** A project's captures as they flow where nothing is wrong. */
export function fakeFlow(change: Partial<FlowView> = {}): FlowView {
  return {
    projectId: 'project-1',
    limit: 8,
    concurrency: 8,
    pause: null,
    offline: null,
    ...change,
  }
}
