import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOn } from '../../../main/images/place-on.ts'

const wide = { width: 400, height: 100 }
const square = { width: 100, height: 100 }

it.each([
  ['crop', { x: -150, y: 0, width: 400, height: 100 }],
  ['pad', { x: 0, y: 37, width: 100, height: 25 }],
] as const)('%s centres a wide picture on a square', (mode, place) => {
  expect(placeOn(wide, square, mode)).toEqual(place)
})

const size = fc.record({
  width: fc.integer({ min: 1, max: 4096 }),
  height: fc.integer({ min: 1, max: 4096 }),
})

it('covers all of the canvas, or lies within it, whatever the sizes', () => {
  fc.assert(
    fc.property(size, size, (picture, canvas) => {
      const cropped = placeOn(picture, canvas, 'crop')
      expect(cropped.x).toBeLessThanOrEqual(0)
      expect(cropped.y).toBeLessThanOrEqual(0)
      expect(cropped.x + cropped.width).toBeGreaterThanOrEqual(canvas.width)
      expect(cropped.y + cropped.height).toBeGreaterThanOrEqual(canvas.height)
      const padded = placeOn(picture, canvas, 'pad')
      expect(padded.width).toBeLessThanOrEqual(canvas.width)
      expect(padded.height).toBeLessThanOrEqual(canvas.height)
      expect(padded.x).toBeGreaterThanOrEqual(0)
      expect(padded.y).toBeGreaterThanOrEqual(0)
    }),
  )
})
