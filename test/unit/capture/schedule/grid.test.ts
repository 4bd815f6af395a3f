import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dueAt,
  firstTickFrom,
  nextTickWithin,
  spansWithin,
} from '../../../../main/capture/schedule/grid.ts'
import { always, openHours } from '../../../../main/capture/schedule/hours.ts'

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

const anchor = Date.parse('2026-03-28T12:00:30Z')
const hourMs = 3_600_000

function gridOf(from: string, to: string, weekdays: readonly number[] | null = null) {
  const hours = openHours({ hours: { from, to }, weekdays, timeZone: 'Europe/Berlin' })
  return { anchor, intervalMs: hourMs, hours }
}

describe('spans of ticks', () => {
  it('are one where the hours never close', () => {
    const grid = { anchor, intervalMs: 1000, hours: always }
    expect(spansWithin(grid, { first: 3, last: 1_000_000 })).toEqual([
      { first: 3, last: 1_000_000 },
    ])
    expect(spansWithin(grid, { first: 3, last: 2 })).toEqual([])
  })

  it('are one a day of hours, over the change to summer time as well', () => {
    // 13:00:30 by the clock on the wall; the clocks change in the first night.
    expect(spansWithin(gridOf('08:00', '12:00'), { first: 0, last: 60 })).toEqual([
      { first: 18, last: 21 },
      { first: 42, last: 45 },
    ])
  })

  it('hold exactly the ticks within the hours, joined where they touch', () => {
    const times = fc.tuple(fc.nat(23), fc.nat(23)).filter(([from, to]) => from !== to)
    const days = fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }))
    const intervals = fc.integer({ min: 60_000, max: 86_400_000 })
    fc.assert(
      fc.property(times, days, intervals, fc.nat(400), ([from, to], weekdays, intervalMs, last) => {
        const text = (hour: number) => `${String(hour).padStart(2, '0')}:00`
        const grid = { ...gridOf(text(from), text(to), weekdays), intervalMs }
        const spans = spansWithin(grid, { first: 0, last })
        const held = spans.flatMap((span) =>
          Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index),
        )
        const wanted = Array.from({ length: last + 1 }, (_, tick) => tick).filter((tick) =>
          grid.hours.includes(anchor + dueAt(tick, intervalMs)),
        )
        expect(held).toEqual(wanted)
        for (const [index, span] of spans.entries()) {
          expect(span.first).toBeGreaterThan((spans[index - 1]?.last ?? -2) + 1)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the next tick within the hours', () => {
  it.each([
    [0, '13:00', '14:00', null, 0],
    [1, '13:00', '14:00', null, 23],
    [0, '08:00', '12:00', null, 18],
    // Saturday noon to Friday morning, over the change to summer time.
    [0, '08:00', '12:00', [5], 138],
  ])('from tick %d on between %s and %s (weekdays %j) is %d', (tick, from, to, days, next) => {
    expect(nextTickWithin(gridOf(from, to, days), tick)).toBe(next)
  })

  it('is none where the grid never meets the hours', () => {
    const grid = { ...gridOf('20:00', '21:00'), intervalMs: 24 * hourMs }
    expect(nextTickWithin(grid, 0)).toBeNull()
  })
})
