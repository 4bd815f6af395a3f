import { expect, it, vi } from 'vitest'
import { trackJob } from '../../../main/capture/job-tracker.ts'
import { createTrackedJobs } from '../../../main/capture/tracked-jobs.ts'
import { exampleJob, exampleStill } from '../../support/examples.ts'

const catalogue = {
  updateJob: async () => {},
  chooseTake: async () => [],
  reserveTarget: async () => true,
  saveStill: async () => exampleStill(),
}

function createBench() {
  const tracked = createTrackedJobs()
  const add = (id: string, batchId: string) => {
    const job = exampleJob({ id, batchId })
    tracked.add(trackJob(job, catalogue, () => {}))
    return job
  }
  return { tracked, add }
}

it('finds one job, those of a batch, and all', () => {
  const { tracked, add } = createBench()
  add('a', '1')
  add('b', '1')
  add('c', '2')
  const ids = (jobs: ReturnType<typeof tracked.in>) => jobs.map(({ current }) => current.id)
  expect(ids(tracked.in({ jobId: 'b' }))).toEqual(['b'])
  expect(ids(tracked.in({ jobId: 'x' }))).toEqual([])
  expect(ids(tracked.in({ batchId: '1' }))).toEqual(['a', 'b'])
  expect(ids(tracked.in({ batchId: 'x' }))).toEqual([])
  expect(ids(tracked.in('all'))).toEqual(['a', 'b', 'c'])
})

it('tells when the last job of a batch has gone', async () => {
  const { tracked, add } = createBench()
  const [a, b] = [add('a', '1'), add('b', '1')]
  add('c', '2')
  const ended = vi.fn()
  const done = tracked.ended('1').then(ended)
  tracked.remove(a)
  await Promise.resolve()
  expect(ended).not.toHaveBeenCalled()
  tracked.remove(b)
  await done
  expect(ended).toHaveBeenCalled()
  await tracked.ended('1')
})
