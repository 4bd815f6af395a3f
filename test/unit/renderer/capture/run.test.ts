import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JobView } from '../../../../preload/contract.ts'
import type { Tally } from '../../../../renderer/capture/run.ts'
import { createRun, emptyTally, tallyWords } from '../../../../renderer/capture/run.ts'
import { isOpen } from '../../../../renderer/stores/job-counts.ts'
import { fakeJob } from '../../../support/fake-data.ts'

type Step = readonly [number: number, state: JobView['state'], change?: Partial<JobView>]

function tallyOf(...steps: readonly Step[]): Tally {
  const run = createRun((batchId) => batchId === 'tick')
  for (const [number, state, change] of steps) run.take(fakeJob(number, { state, ...change }))
  return run.tally()
}

const paused = { paused: true }

describe('tallyWords', () => {
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
        [1, 'queued', { roomId: 'a' }],
        [2, 'queued', { roomId: 'a' }],
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
    [
      'Capturing 2 rooms…',
      [
        [1, 'queued', paused],
        [2, 'requesting'],
      ],
    ],
    [
      'Paused. 2 captures left.',
      [
        [1, 'queued'],
        [2, 'queued'],
        [3, 'queued'],
        [3, 'saved'],
        [1, 'queued', paused],
        [2, 'queued', paused],
      ],
    ],
    ['', [[1, 'queued', { batchId: 'tick' }]]],
  ])('says %j', (words, steps) => {
    expect(tallyWords(tallyOf(...steps))).toBe(words)
  })
})

describe('a run', () => {
  it('begins anew with the first press after all have ended', () => {
    const tally = tallyOf([1, 'queued'], [1, 'saved'], [2, 'queued'])
    expect(tally).toMatchObject({ open: 1, saved: 0, rooms: 1 })
  })

  it('does not count captures that had ended before', () => {
    expect(tallyOf([1, 'failed'])).toEqual(emptyTally)
  })

  it('counts a retry', () => {
    const tally = tallyOf([1, 'queued'], [2, 'queued'], [1, 'failed'], [1, 'queued'])
    expect(tally).toMatchObject({ open: 2, failed: 0, rooms: 2 })
  })

  it('forgets a batch of a schedule', () => {
    const run = createRun(() => false)
    run.take(fakeJob(1))
    run.take(fakeJob(2, { batchId: 'batch-2' }))
    run.leaveOut('batch-2')
    expect(run.tally()).toMatchObject({ open: 1, rooms: 1 })
    run.leaveOut('batch-1')
    expect(run.tally()).toEqual(emptyTally)
  })

  it('counts step by step what a count of all would find', () => {
    const states = fc.constantFrom<JobView['state']>('queued', 'verifying', 'saved', 'failed')
    const news = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), states, fc.boolean()))
    fc.assert(
      fc.property(news, (steps) => {
        const run = createRun(() => false)
        let jobs = new Map<string, JobView>()
        for (const [number, state, isPaused] of steps) {
          const job = fakeJob(number, { state, paused: isPaused, roomId: `room-${number % 2}` })
          run.take(job)
          const hasOpen = [...jobs.values()].some((each) => isOpen(each.state))
          if (isOpen(state) && !hasOpen) jobs = new Map()
          if (isOpen(state) || jobs.has(job.id)) jobs.set(job.id, job)
        }
        const all = [...jobs.values()]
        expect(run.tally()).toMatchObject({
          open: all.filter((job) => isOpen(job.state)).length,
          paused: all.filter((job) => job.state === 'queued' && job.paused).length,
          saved: all.filter(({ state }) => state === 'saved').length,
          failed: all.filter(({ state }) => state === 'failed').length,
          rooms: new Set(all.map(({ roomId }) => roomId)).size,
        })
      }),
    )
  })
})
