import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAt, firstTickFrom } from '../../../../main/capture/schedule/grid.ts'

const interval = fc.integer({ min: 1000, max: 86_400_000 })
/** Whole ms: up to ten years. */
const moment = fc.nat(10 * 365 * 86_400_000)

describe('the grid', () => {
  it('has its first tick at the start', () => {
    expect(dueAt(0, 1000)).toBe(0)
    expect(firstTickFrom(0, 1000)).toBe(0)
    expect(firstTickFrom(-5000, 1000)).toBe(0)
  })

  it('finds the first tick that is not past', () => {
    fc.assert(
      fc.property(moment, interval, (at, intervalMs) => {
        const tick = firstTickFrom(at, intervalMs)
        expect(dueAt(tick, intervalMs)).toBeGreaterThanOrEqual(at)
        expect(dueAt(tick - 1, intervalMs)).toBeLessThan(at)
      }),
    )
  })

  it('finds each tick at its own moment', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), interval, (tick, intervalMs) => {
        expect(firstTickFrom(dueAt(tick, intervalMs), intervalMs)).toBe(tick)
        expect(firstTickFrom(dueAt(tick, intervalMs) + 1, intervalMs)).toBe(tick + 1)
      }),
    )
  })
})
