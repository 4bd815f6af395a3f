import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JobView } from '../../../../preload/contract.ts'
import type { Batch } from '../../../../renderer/capture/batch.ts'
import {
  batchWords,
  emptyBatch,
  tally,
  withJob,
  withJobs,
} from '../../../../renderer/capture/batch.ts'
import { fakeJob } from '../../../support/fake-data.ts'

type Step = readonly [number: number, state: JobView['state'], roomId?: string]

function batchOf(...steps: readonly Step[]): Batch {
  return steps.reduce<Batch>(
    (batch, [number, state, roomId]) =>
      withJob(batch, fakeJob(number, { state, ...(roomId && { roomId }) })),
    emptyBatch,
  )
}

describe('batchWords', () => {
  it.each<readonly [string, readonly Step[]]>([
    ['', []],
    ['Capturing 1 room…', [[1, 'queued']]],
    [
      'Capturing 2 rooms…',
      [
        [1, 'requesting'],
        [2, 'queued'],
      ],
    ],
    // Two presses for the same room.
    [
      'Capturing 1 room…',
      [
        [1, 'queued', 'a'],
        [2, 'queued', 'a'],
      ],
    ],
    // The words stay while part of it is done.
    [
      'Capturing 2 rooms…',
      [
        [1, 'queued'],
        [2, 'queued'],
        [1, 'saved'],
      ],
    ],
    [
      'Saved 1 still.',
      [
        [1, 'queued'],
        [1, 'saved'],
      ],
    ],
    [
      'Saved 2 stills, 1 failed, 1 cancelled.',
      [
        [1, 'queued'],
        [2, 'queued'],
        [3, 'queued'],
        [4, 'queued'],
        [1, 'saved'],
        [2, 'saved'],
        [3, 'failed'],
        [4, 'cancelled'],
      ],
    ],
    [
      '1 failed.',
      [
        [1, 'queued'],
        [1, 'failed'],
      ],
    ],
  ])('says %j', (words, steps) => {
    expect(batchWords(batchOf(...steps))).toBe(words)
  })
})

describe('withJob', () => {
  it('begins anew with the first press after all have ended', () => {
    const batch = batchOf([1, 'queued'], [1, 'saved'], [2, 'queued'])
    expect([...batch.keys()]).toEqual(['job-2'])
  })

  it('does not count captures that had ended before', () => {
    expect(batchOf([1, 'failed'])).toEqual(emptyBatch)
  })

  it('takes many at once as it takes them one by one', () => {
    const states = fc.constantFrom<JobView['state']>('queued', 'verifying', 'saved', 'failed')
    const news = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), states))
    fc.assert(
      fc.property(news, (steps) => {
        const jobs = steps.map(([number, state]) => fakeJob(number, { state }))
        expect(withJobs(emptyBatch, jobs)).toEqual(batchOf(...steps))
      }),
    )
  })

  it('counts a retry', () => {
    const batch = batchOf([1, 'queued'], [2, 'queued'], [1, 'failed'], [1, 'queued'])
    expect(tally(batch)).toMatchObject({ total: 2, running: 2, failed: 0 })
  })
})
