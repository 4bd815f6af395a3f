import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Bounds } from '../../../../main/desktop/window/fit-place.ts'
import { fitPlace } from '../../../../main/desktop/window/fit-place.ts'

const sizes = { usual: { width: 1280, height: 800 }, least: { width: 760, height: 520 } }
const left = { x: 0, y: 25, width: 1920, height: 1015 }
const right = { x: 1920, y: 0, width: 2560, height: 1400 }

it.each([
  ['at the very first start', null, [left], { x: 320, y: 133, width: 1280, height: 800 }],
  [
    'where it was',
    { x: 2000, y: 50, width: 900, height: 700 },
    [left, right],
    { x: 2000, y: 50, width: 900, height: 700 },
  ],
  [
    'on the display that is left',
    { x: 2000, y: 50, width: 900, height: 700 },
    [left],
    { x: 510, y: 183, width: 900, height: 700 },
  ],
  [
    'drawn back from the edge, where it hung out',
    { x: -400, y: 900, width: 900, height: 700 },
    [left],
    { x: 0, y: 340, width: 900, height: 700 },
  ],
  [
    'on the display that showed most of it',
    { x: 1800, y: 100, width: 1000, height: 700 },
    [left, right],
    { x: 1920, y: 100, width: 1000, height: 700 },
  ],
  [
    'no larger than a small display',
    { x: 0, y: 0, width: 2400, height: 1300 },
    [{ x: 0, y: 0, width: 700, height: 500 }],
    { x: 0, y: 0, width: 700, height: 500 },
  ],
  [
    'no smaller than its panes',
    { x: 10, y: 40, width: 20, height: 20 },
    [left],
    { x: 10, y: 40, width: 760, height: 520 },
  ],
] as const)('opens %s', (_, saved, workAreas, place) => {
  expect(fitPlace(saved, workAreas, sizes)).toEqual(place)
})

const coordinate = fc.integer({ min: -10_000, max: 10_000 })
const side = fc.integer({ min: 1, max: 8000 })
const bounds: fc.Arbitrary<Bounds> = fc.record({
  x: coordinate,
  y: coordinate,
  width: side,
  height: side,
})

it('lies wholly on one of the displays, wherever it was and whatever there is', () => {
  fc.assert(
    fc.property(
      fc.option(bounds),
      fc.array(bounds, { minLength: 1, maxLength: 4 }),
      (saved, displays) => {
        const place = fitPlace(saved, displays, sizes)
        expect(displays.some((display) => lies(place, display))).toBe(true)
      },
    ),
  )
})

it('stays where it is once it fits: another start moves nothing', () => {
  fc.assert(
    fc.property(bounds, fc.array(bounds, { minLength: 1, maxLength: 1 }), (saved, displays) => {
      const once = fitPlace(saved, displays, sizes)
      expect(fitPlace(once, displays, sizes)).toEqual(once)
    }),
  )
})

function lies(inner: Bounds, outer: Bounds): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  )
}
