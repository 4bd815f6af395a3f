import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitTiles, heightOf } from '../../../../renderer/wall/fit-tiles.ts'

describe('the tiles of the wall', () => {
  it.each([
    ['one room fills the height', { count: 1, width: 1280, height: 600 }, 1, false],
    ['one room on a low wall', { count: 1, width: 1280, height: 300 }, 1, false],
    ['five on a desk', { count: 5, width: 1280, height: 640 }, 3, false],
    ['fifty on a large screen', { count: 50, width: 1920, height: 1040 }, 9, false],
    ['fifty in a small window', { count: 50, width: 760, height: 380 }, 4, true],
  ])('%s', (_, space, columns, scrolls) => {
    const grid = fitTiles(space)
    expect([grid.columns, heightOf(grid) > space.height]).toEqual([columns, scrolls])
  })

  it('never stand beyond the wall, and scroll only where they would be too small', () => {
    const space = fc.record({
      count: fc.integer({ min: 1, max: 300 }),
      width: fc.integer({ min: 300, max: 4000 }),
      height: fc.integer({ min: 200, max: 2400 }),
    })
    fc.assert(
      fc.property(space, ({ count, width, height }) => {
        const grid = fitTiles({ count, width, height })
        const { columns, rows, tileWidth, gap } = grid
        expect(columns * (tileWidth + gap) + gap).toBeLessThanOrEqual(width)
        expect(columns * rows).toBeGreaterThanOrEqual(count)
        expect(tileWidth).toBeGreaterThanOrEqual(Math.min(168, width - 2 * gap))
        if (heightOf(grid) > height) expect(columns).toBe(Math.floor((width - gap) / (168 + gap)))
      }),
    )
  })
})
