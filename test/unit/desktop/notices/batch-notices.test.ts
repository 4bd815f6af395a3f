import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBatchNotices } from '../../../../main/desktop/notices/batch-notices.ts'
import type { SystemNotice } from '../../../../main/desktop/notices/show-notice.ts'
import { en } from '../../../../words/en/index.ts'
import { progressOf } from '../../../support/batch-progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const startedAt = Date.parse('2026-11-26T10:00:00Z')
const ended = '2026-11-26T10:05:00.000Z'

function start({ notifyFailures = true, notifySaved = false, isWatched = false } = {}) {
  const shown: SystemNotice[] = []
  const notices = createBatchNotices({
    preferences: () => ({ notifyFailures, notifySaved }),
    isWatched: () => isWatched,
    words: () => en,
    show: (notice) => shown.push(notice) > 0,
    startedAt,
  })
  async function take(...batches: readonly Parameters<typeof progressOf>[0][]) {
    notices.take(batches.map(progressOf))
    await vi.runAllTimersAsync()
  }
  return { ...notices, take, shown }
}

it('tells of a batch with failures once, with a way to the place', async () => {
  const { take, shown } = start()
  await take({ id: 'a', running: 1 })
  expect(shown).toEqual([])
  await take({ id: 'a', saved: 2, failed: 3, endedAt: ended })
  // Dismissing them changes the batch again.
  await take({ id: 'a', saved: 2, failed: 1, endedAt: ended })
  expect(shown).toEqual([
    {
      title: '3 captures failed',
      body: '2 stills were saved.\nProject Webinars',
      place: { page: 'activity' },
    },
  ])
})

it('tells of what was retried when it has ended anew', async () => {
  const { take, shown } = start()
  await take({ id: 'a', failed: 1, endedAt: ended })
  await take({ id: 'a', running: 1 })
  await take({ id: 'a', failed: 1, endedAt: ended })
  expect(shown).toHaveLength(2)
})

it('gathers what ends together', async () => {
  const { take, shown } = start()
  const batches = Array.from({ length: 200 }, (_, at) => ({
    id: `b${at}`,
    failed: 1,
    endedAt: ended,
    projectName: at % 2 === 0 ? 'Webinars' : 'Concerts',
  }))
  await take(...batches)
  expect(shown).toEqual([
    expect.objectContaining({
      title: '200 captures failed',
      body: 'Project Webinars, Project Concerts',
    }),
  ])
})

it.each([
  ['while somebody looks', { isWatched: true }, { failed: 1, endedAt: ended }],
  ['where failures are not wanted', { notifyFailures: false }, { failed: 1, endedAt: ended }],
  ['of what was saved, by default', {}, { saved: 1, endedAt: ended }],
  ['of what was cancelled', { notifySaved: true }, { cancelled: 1, endedAt: ended }],
  ['of what ended before this start', {}, { failed: 1, endedAt: '2026-11-26T09:59:59.000Z' }],
  [
    'of a schedule’s good ticks',
    { notifySaved: true },
    { saved: 3, endedAt: ended, scheduleId: 's' },
  ],
])('says nothing %s', async (_, options, batch) => {
  const { take, shown } = start(options)
  await take({ id: 'a', ...batch })
  expect(shown).toEqual([])
})

it('leads to the one still that was saved, or to the gallery', async () => {
  const { take, saved, shown } = start({ notifySaved: true })
  saved('a', 4711)
  await take({ id: 'a', saved: 1, endedAt: ended })
  await take({ id: 'b', saved: 2, endedAt: ended })
  expect(shown.map(({ title, place }) => [title, place])).toEqual([
    ['1 still saved', { page: 'still', place: 4711 }],
    ['2 stills saved', { page: 'gallery' }],
  ])
})

it('tells the outcome of what nobody has seen begin, whatever is wanted', async () => {
  const { take, announce, shown } = start({ notifyFailures: false })
  announce('a')
  await take({ id: 'a', saved: 1, endedAt: ended }, { id: 'b', failed: 1, endedAt: ended })
  announce('c')
  await take({ id: 'c', failed: 1, endedAt: ended })
  expect(shown.map(({ title }) => title)).toEqual(['1 still saved', '1 capture failed'])
})

it('tells of a schedule that fails once, until it has succeeded again', async () => {
  const { take, shown } = start()
  const tick = (id: string, failed: number) => ({
    id,
    failed,
    saved: 1 - failed,
    endedAt: ended,
    scheduleId: 's',
  })
  for (const id of ['1', '2', '3']) await take(tick(id, 1))
  expect(shown.map(({ title }) => title)).toEqual(['A schedule’s captures fail'])
  await take(tick('4', 0))
  await take(tick('5', 1))
  expect(shown).toHaveLength(2)
})
