import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStreamDates } from '../../../../renderer/preview/stream-dates.ts'

const noon = Date.UTC(2026, 10, 23, 12)

/** Pieces of two seconds from a number on. */
function pieces(from: number, count: number, shift = 0) {
  return Array.from({ length: count }, (_, index) => ({
    start: (from + index) * 2 + shift,
    end: (from + index + 1) * 2 + shift,
    date: noon + (from + index) * 2000,
  }))
}

describe('createStreamDates', () => {
  it.each([
    ['at a start', 4, noon + 4000],
    ['within a piece', 5.5, noon + 5500],
    ['a little before the first', -0.1, noon - 100],
    ['a little after the last', 6.2, noon + 6200],
    ['far before', -5, null],
    ['far after', 60, null],
  ])('%s', (_, position, date) => {
    const dates = createStreamDates()
    dates.take(pieces(0, 3))
    expect(dates.dateAt(position)).toBe(date)
  })

  it('knows nothing without dates', () => {
    const dates = createStreamDates()
    dates.take([
      { start: 0, end: 2, date: null },
      { start: 2, end: 4, date: Number.NaN },
    ])
    expect(dates.dateAt(1)).toBeNull()
    expect(dates.positionOf(noon)).toBeNull()
  })

  it('remembers what the playlist has left behind', () => {
    const dates = createStreamDates()
    for (let from = 0; from < 50; from += 1) dates.take(pieces(from, 4))
    expect(dates.dateAt(1)).toBe(noon + 1000)
    expect(dates.dateAt(101)).toBe(noon + 101_000)
  })

  it('takes what is said last of a piece', () => {
    const dates = createStreamDates()
    dates.take(pieces(0, 3))
    dates.take(pieces(0, 3, 0.1))
    expect(dates.dateAt(2.1)).toBe(noon + 2000)
  })

  it('follows a jump of the clock between pieces', () => {
    const dates = createStreamDates()
    const [first, second] = pieces(0, 2)
    if (!first || !second) throw new Error('Two pieces.')
    dates.take([first, { ...second, date: noon + 60_000 }])
    expect(dates.dateAt(1.9)).toBe(noon + 1900)
    expect(dates.dateAt(2.1)).toBeCloseTo(noon + 60_100, 6)
    expect(dates.positionOf(noon + 30_000)).toBeNull()
  })

  it('finds the position of each date again', () => {
    const dates = createStreamDates()
    dates.take(pieces(3, 40))
    fc.assert(
      fc.property(fc.double({ min: 6, max: 85, noNaN: true }), (position) => {
        expect(dates.positionOf(dates.dateAt(position) ?? 0)).toBeCloseTo(position, 2)
      }),
    )
  })
})
