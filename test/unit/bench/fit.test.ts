import { describe, expect, it } from 'vitest'
import { fitExponent } from '../../bench/fit.ts'

const sizes = [1000, 10_000, 100_000, 500_000]
const growing = (timeOf: (size: number) => number) =>
  fitExponent(sizes.map((size) => ({ size, time: timeOf(size) })))

describe('the exponent of time over size', () => {
  it.each([
    ['a constant', () => 7, 0],
    ['a root', (size: number) => 3 * Math.sqrt(size), 0.5],
    ['a line', (size: number) => size / 1000, 1],
    ['a square', (size: number) => size ** 2, 2],
  ])('of %s', (_, timeOf, exponent) => expect(growing(timeOf)).toBeCloseTo(exponent))

  it('is small for a logarithm', () => {
    expect(growing(Math.log)).toBeLessThan(0.15)
  })

  it('is the nearest one where the times scatter', () => {
    const scatter = [1.1, 0.9, 1.1, 0.9]
    const points = sizes.map((size, index) => ({ size, time: size * (scatter[index] ?? 1) }))
    expect(fitExponent(points)).toBeCloseTo(1, 1)
  })
})
