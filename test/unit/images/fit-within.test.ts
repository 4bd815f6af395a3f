import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitWithin } from '../../../main/images/fit-within.ts'

describe('fitWithin', () => {
  it.each([
    [1920, 1080, 320, 180],
    [1080, 1920, 180, 320],
    [320, 320, 320, 320],
    [90, 62, 90, 62],
    [1, 4000, 1, 320],
    [4000, 1, 320, 1],
    [641, 2, 320, 1],
    [1, 1, 1, 1],
  ])('brings %i x %i to %i x %i', (width, height, fittedWidth, fittedHeight) => {
    expect(fitWithin({ width, height }, 320)).toEqual({ width: fittedWidth, height: fittedHeight })
  })

  it('never makes larger, never loses a side, and keeps the shape to the pixel', () => {
    const pixels = fc.integer({ min: 1, max: 8192 })
    fc.assert(
      fc.property(pixels, pixels, (width, height) => {
        const fitted = fitWithin({ width, height }, 320)
        const scale = Math.min(1, 320 / Math.max(width, height))
        expect(Math.max(fitted.width, fitted.height)).toBe(Math.min(320, Math.max(width, height)))
        expect(Math.abs(fitted.width - width * scale)).toBeLessThan(1)
        expect(Math.abs(fitted.height - height * scale)).toBeLessThan(1)
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})
