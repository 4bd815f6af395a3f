import { describe, expect, it } from 'vitest'
import { captureFilters, countOf, passes } from '../../../../renderer/activity/capture-filter.ts'
import { groupOf, noJobs } from '../../../../renderer/stores/job-counts.ts'
import { fakeJob } from '../../../support/fake-data.ts'

const jobs = [
  fakeJob(1),
  fakeJob(2, { paused: true }),
  fakeJob(3, { state: 'requesting', paused: true }),
  fakeJob(4, { state: 'downloading' }),
  fakeJob(5, { state: 'verifying' }),
  fakeJob(6, { state: 'failed' }),
  fakeJob(7, { state: 'cancelled' }),
]

describe('the filters of captures', () => {
  it.each([
    ['all', [1, 2, 3, 4, 5, 6, 7]],
    ['waiting', [1, 2]],
    ['running', [3, 4, 5]],
    ['failed', [6]],
  ] as const)('%s', (filter, numbers) => {
    const shown = jobs.filter((job) => passes(filter, job))
    expect(shown.map(({ id }) => id)).toEqual(numbers.map((number) => `job-${number}`))
  })

  it('count what they show', () => {
    const counts = { ...noJobs }
    for (const job of jobs) counts[groupOf(job)] += 1
    for (const filter of captureFilters) {
      expect(countOf(filter, counts)).toBe(jobs.filter((job) => passes(filter, job)).length)
    }
  })
})
