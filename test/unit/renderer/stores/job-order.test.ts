import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JobView } from '../../../../preload/contract.ts'
import { withArrivals, withoutGone } from '../../../../renderer/stores/job-order.ts'
import { fakeJob } from '../../../support/fake-data.ts'

const at = (id: number, second: number): JobView =>
  fakeJob(id, { createdAt: new Date(second * 1000).toISOString() })

function order(...waves: readonly (readonly JobView[])[]): readonly string[] {
  const byId = new Map<string, JobView>()
  return waves.reduce<readonly string[]>((ids, wave) => {
    for (const job of wave) byId.set(job.id, job)
    return withArrivals(ids, wave, byId)
  }, [])
}

describe('withArrivals', () => {
  it('puts the newest first, and those of one press as they came', () => {
    expect(order([at(1, 5), at(2, 5)], [at(3, 9)], [at(4, 5)], [at(5, 1)])).toEqual([
      'job-3',
      'job-4',
      'job-1',
      'job-2',
      'job-5',
    ])
  })

  it('orders in any waves as in one', () => {
    const seconds = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { maxLength: 30 })
    fc.assert(
      fc.property(seconds, fc.integer({ min: 1, max: 7 }), (all, size) => {
        const jobs = all.map((second, index) => at(index, second))
        const waves = Array.from({ length: Math.ceil(jobs.length / size) }, (_, wave) =>
          jobs.slice(wave * size, (wave + 1) * size),
        )
        const sorted = jobs.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
        expect(order(...waves)).toEqual(sorted.map(({ id }) => id))
      }),
    )
  })
})

describe('withoutGone', () => {
  it.each([
    [[], ['a', 'b', 'c']],
    [['b'], ['a', 'c']],
    [['c', 'a'], ['b']],
    [['a', 'b', 'c'], []],
  ])('leaves %j out', (gone, left) => {
    expect(withoutGone(['a', 'b', 'c'], gone)).toEqual(left)
  })
})
