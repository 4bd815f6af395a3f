import { expect, it, vi } from 'vitest'
import type { BatchProgress } from '../../../main/capture/batch-progress.ts'
import { rate, watchBatches } from '../../../main/capture/batch-progress.ts'
import type { BatchRecord } from '../../../main/library/batches.ts'
import { exampleJob } from '../../support/examples.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

const record: BatchRecord = {
  id: 'batch',
  projectId: 'project',
  projectName: 'Project',
  scheduleId: null,
  tick: null,
  createdAt: '2026-03-01T12:00:00.000Z',
  waiting: 6,
  paused: 0,
  running: 2,
  saved: 3,
  failed: 1,
  cancelled: 0,
  lastEndedAt: '2026-03-01T12:00:05.000Z',
}

it.each([
  ['nothing yet', [], 1000, null],
  ['two ends, which may be chance', [1000, 2000], 3000, null],
  ['a steady flow', [1000, 2000, 3000, 4000], 4000, 60],
  ['a standstill since then', [1000, 2000, 3000, 4000], 10_000, 20],
  ['what is long past', [0, 1, 2, 3], 130_000, null],
  ['all at once', [5, 5, 5], 5, null],
])('the rate of %s', (_, samples, now, expected) => {
  expect(rate(samples, now)).toBe(expected)
})

function createBench(first: BatchRecord, isOpen = true) {
  const clock = createFakeClock()
  const told: BatchProgress[] = []
  const asked: (readonly string[])[] = []
  const bugs: unknown[] = []
  const batches = watchBatches({
    clock,
    isOpen: () => isOpen,
    catalogue: {
      async batchesOf(ids) {
        asked.push(ids)
        return ids.map((id) => ({ ...first, id }))
      },
      newestBatches: async () => [first],
    },
    onChange: (news) => void told.push(...news),
    onBug: (error) => void bugs.push(error),
  })
  return { clock, told, asked, batches, bugs }
}

it('tells many changes of a batch once', async () => {
  const { told, asked, batches } = createBench(record)
  for (let count = 0; count < 1000; count += 1) batches.job({ job: exampleJob() })
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(asked).toEqual([['batch']])
  expect(told[0]).toMatchObject({ waiting: 6, perMinute: null, msLeft: null, endedAt: null })
  await batches.close()
})

it('tells how long the rest will take, from the ends that it has seen', async () => {
  const { clock, told, batches } = createBench(record)
  for (let count = 0; count < 4; count += 1) {
    await clock.advance(500)
    batches.job({ job: exampleJob({ state: 'saved' }) })
  }
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]).toMatchObject({ perMinute: 120, msLeft: 4000 })
})

it('tells no time while nothing is sent', async () => {
  const { clock, told, batches } = createBench(record, false)
  for (let count = 0; count < 4; count += 1) {
    await clock.advance(500)
    batches.job({ job: exampleJob({ state: 'saved' }) })
  }
  await vi.waitFor(() => expect(told[0]).toMatchObject({ perMinute: 120, msLeft: null }))
})

it('tells no time for what somebody has paused', async () => {
  const { clock, told, batches } = createBench({ ...record, paused: 1 })
  for (let count = 0; count < 4; count += 1) {
    await clock.advance(500)
    batches.job({ job: exampleJob({ state: 'saved' }) })
  }
  await vi.waitFor(() => expect(told[0]).toMatchObject({ perMinute: 120, msLeft: null }))
})

it('tells when a batch has ended', async () => {
  const { told, batches } = createBench({ ...record, waiting: 0, running: 0 })
  batches.job({ job: exampleJob({ state: 'failed' }) })
  await vi.waitFor(() => expect(told[0]).toMatchObject({ endedAt: record.lastEndedAt }))
})
