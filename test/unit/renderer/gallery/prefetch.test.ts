import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../../../renderer/gallery/prefetch.ts'
import { spanToFetch } from '../../../../renderer/gallery/prefetch.ts'

const view = (start: number): Span => ({ start, end: start + 60 })

describe('what is fetched ahead', () => {
  it('lies mostly where the view goes', () => {
    expect(spanToFetch(view(500), null, null, 9000)).toEqual({ start: 488, end: 680 })
    expect(spanToFetch(view(500), view(700), null, 9000)).toEqual({ start: 380, end: 572 })
  })

  it('is nothing while enough is there', () => {
    const fetched = { start: 488, end: 680 }
    expect(spanToFetch(view(560), view(554), fetched, 9000)).toBeNull()
    expect(spanToFetch(view(561), view(560), fetched, 9000)).toEqual({ start: 549, end: 741 })
    expect(spanToFetch(view(499), view(500), fetched, 9000)).toEqual({ start: 379, end: 571 })
  })

  it('stays inside the result, and has what is in view', () => {
    const start = fc.integer({ min: 0, max: 999 })
    fc.assert(
      fc.property(start, start, fc.integer({ min: 1, max: 1000 }), (from, before, count) => {
        const seen = { start: Math.min(from, count - 1), end: Math.min(from + 60, count) }
        const span = spanToFetch(seen, view(before), null, count)
        expect(span?.start).toBeGreaterThanOrEqual(0)
        expect(span?.end).toBeLessThanOrEqual(count)
        expect(span?.start).toBeLessThanOrEqual(seen.start)
        expect(span?.end).toBeGreaterThanOrEqual(seen.end)
      }),
    )
  })

  it('has what is in view also while it is scrolled through, in few calls', () => {
    let fetched: Span | null = null
    let calls = 0
    for (let start = 0; start < 6000; start += 6) {
      const span = spanToFetch(view(start), view(Math.max(0, start - 6)), fetched, 9000)
      if (span) calls += 1
      fetched = span ?? fetched
      expect(fetched?.start).toBeLessThanOrEqual(start)
      expect(fetched?.end).toBeGreaterThanOrEqual(start + 60)
    }
    expect(calls).toBeLessThan(110)
  })
})
