import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  layOut,
  measures,
  rowAt,
  rowAtOffset,
  rowOfIndex,
} from '../../../../renderer/gallery/grid-layout.ts'
import { anyLayout, groupsWith } from './layouts.ts'

describe('the layout of the grid', () => {
  it('puts row below row without gaps, and ends with the last', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        let bottom = layout.groups[0]?.hasHeading ? 0 : measures.gap
        let next = 0
        for (let number = 0; number < layout.rows; number += 1) {
          const row = rowAt(layout, number)
          expect(row?.top).toBe(bottom)
          bottom += row?.height ?? 0
          if (row?.kind !== 'cells') continue
          expect(row.start).toBe(next)
          expect(row.end - row.start).toBeGreaterThan(0)
          expect(row.end - row.start).toBeLessThanOrEqual(layout.columns)
          next = row.end
        }
        expect(bottom).toBe(layout.height)
        expect(next).toBe(layout.count)
      }),
    )
  })

  it('finds each row again by where it stands', () => {
    fc.assert(
      fc.property(
        anyLayout,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (layout, share) => {
          for (let number = 0; number < layout.rows; number += 1) {
            const row = rowAt(layout, number)
            if (row)
              expect(rowAtOffset(layout, row.top + Math.floor(share * row.height))).toEqual(row)
          }
        },
      ),
    )
  })

  it('finds each still in its row', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        for (let index = 0; index < layout.count; index += 1) {
          const row = rowAt(layout, rowOfIndex(layout, index))
          expect(row?.kind).toBe('cells')
          expect(row?.start).toBeLessThanOrEqual(index)
          expect(row?.end).toBeGreaterThan(index)
        }
      }),
    )
  })

  it('has the first and the last row beyond its ends, and no row of such a number', () => {
    const layout = layOut(groupsWith([10, 5]), 900, 200)
    expect(rowAtOffset(layout, -50)).toEqual(rowAt(layout, 0))
    expect(rowAtOffset(layout, layout.height + 50)).toEqual(rowAt(layout, layout.rows - 1))
    expect(rowAt(layout, -1)).toBeUndefined()
    expect(rowAt(layout, layout.rows)).toBeUndefined()
  })

  it('keeps cells inside the width, about as wide as asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 3000 }),
        fc.integer({ min: 120, max: 320 }),
        (width, wished) => {
          const { columns, cellWidth } = layOut(groupsWith([50]), width, wished)
          expect(columns * (cellWidth + measures.gap) + measures.gap).toBeLessThanOrEqual(width)
          expect(cellWidth).toBeGreaterThanOrEqual(wished)
        },
      ),
    )
  })

  it('makes cells smaller rather than a grid that is higher than a browser draws', () => {
    const layout = layOut(groupsWith([2_000_000], 'all'), 700, 320)
    expect(layout.height).toBeLessThan(2 ** 25)
    expect(layout.columns).toBeGreaterThan(2)
  })

  it('is empty without stills', () => {
    expect(layOut([], 900, 200)).toMatchObject({ rows: 0, height: 0, count: 0 })
    expect(rowAtOffset(layOut([], 900, 200), 10)).toBeUndefined()
    expect(rowOfIndex(layOut([], 900, 200), 0)).toBe(-1)
  })
})
