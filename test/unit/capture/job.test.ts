import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canMove, isEnded, jobStates } from '../../../main/capture/job.ts'

const state = fc.constantFrom(...jobStates)

describe('the states of a job', () => {
  it('go from queued to saved in the documented order', () => {
    const way = ['queued', 'requesting', 'downloading', 'verifying', 'saved'] as const
    for (const [index, from] of way.slice(0, -1).entries()) {
      expect(canMove(from, way[index + 1] ?? 'queued')).toBe(true)
    }
  })

  it('end for good in saved only', () => {
    for (const to of jobStates) expect(canMove('saved', to)).toBe(false)
    expect(canMove('failed', 'queued')).toBe(true)
    expect(canMove('cancelled', 'queued')).toBe(true)
  })

  it('can fail and be cancelled from wherever they have not ended', () => {
    fc.assert(
      fc.property(state, (from) => {
        expect(canMove(from, 'failed')).toBe(!isEnded(from))
        expect(canMove(from, 'cancelled')).toBe(!isEnded(from))
      }),
    )
  })

  it('never reach saved without verifying, nor downloading without an answer', () => {
    expect(jobStates.filter((from) => canMove(from, 'saved'))).toEqual(['verifying'])
    expect(jobStates.filter((from) => canMove(from, 'verifying'))).toEqual(['downloading'])
    expect(jobStates.filter((from) => canMove(from, 'downloading'))).toEqual([
      'queued',
      'requesting',
    ])
  })

  it('lead from any state to an end, and from queued to every state', () => {
    const reachable = (from: (typeof jobStates)[number]) => {
      const seen = new Set([from])
      for (const at of seen) for (const to of jobStates) if (canMove(at, to)) seen.add(to)
      return seen
    }
    for (const from of jobStates) expect([...reachable(from)].some(isEnded)).toBe(true)
    expect(reachable('queued')).toEqual(new Set(jobStates))
  })
})
