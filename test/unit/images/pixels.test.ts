import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  colourfulness,
  contrast,
  difference,
  lumaOf,
  mean,
  sharpness,
} from '../../../main/images/pixels.ts'

const rgba = (...pixels: readonly (readonly [number, number, number])[]) =>
  new Uint8ClampedArray(pixels.flatMap(([red, green, blue]) => [red, green, blue, 255]))

const anyPixels = fc
  .array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: 1, maxLength: 60 })
  .map((pixels) => rgba(...pixels))

describe('luma', () => {
  it('weighs green most and blue least', () => {
    const [red = 0, green = 0, blue = 0] = lumaOf(rgba([255, 0, 0], [0, 255, 0], [0, 0, 255]))
    expect(green).toBeGreaterThan(red)
    expect(red).toBeGreaterThan(blue)
    expect(red + green + blue).toBeCloseTo(255, 3)
  })

  it('and its mean and spread stay within what a byte holds', () => {
    fc.assert(
      fc.property(anyPixels, (pixels) => {
        const luma = lumaOf(pixels)
        expect(mean(luma)).toBeGreaterThanOrEqual(0)
        expect(mean(luma)).toBeLessThanOrEqual(255)
        expect(contrast(luma)).toBeLessThanOrEqual(127.51)
        expect(difference(luma, luma)).toBe(0)
      }),
    )
  })
})

describe('sharpness', () => {
  it('is the variance of the Laplacian', () => {
    // One bright dot: -4 x 90 on it, 90 on its four neighbours of 3 x 3 inner pixels.
    const luma = new Float32Array(25)
    luma[12] = 90
    const values = [0, 90, 0, 90, -360, 90, 0, 90, 0]
    const middle = values.reduce((sum, value) => sum + value, 0) / 9
    const expected = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / 9
    expect(sharpness(luma, 5)).toBeCloseTo(expected, 1)
  })

  it('is none where nothing changes, or there is too little to see', () => {
    expect(sharpness(new Float32Array(25).fill(77), 5)).toBe(0)
    expect(sharpness(new Float32Array([0, 255]), 2)).toBe(0)
    // A slope has no edges.
    expect(
      sharpness(
        Float32Array.from({ length: 25 }, (_, index) => index % 5),
        5,
      ),
    ).toBe(0)
  })
})

describe('colourfulness', () => {
  it('is none for grey', () => {
    expect(colourfulness(rgba([0, 0, 0], [128, 128, 128], [255, 255, 255]))).toBe(0)
  })

  it('grows with the spread of colours', () => {
    const pale = colourfulness(rgba([130, 120, 120], [120, 120, 130]))
    const strong = colourfulness(rgba([255, 0, 0], [0, 0, 255]))
    expect(pale).toBeGreaterThan(0)
    expect(strong).toBeGreaterThan(10 * pale)
  })
})

it('the difference is the mean of the absolute differences', () => {
  expect(difference(new Float32Array([0, 10, 20, 30]), new Float32Array([4, 10, 10, 32]))).toBe(4)
})
