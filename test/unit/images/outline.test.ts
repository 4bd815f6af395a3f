import { describe, expect, it } from 'vitest'
import { checkDimensions } from '../../../main/images/outline.ts'

describe('checkDimensions', () => {
  it.each([
    [1, 1],
    [8192, 1],
    [1, 8192],
    [8000, 5000],
  ])('lets %i × %i pixels through', (width, height) => {
    expect(() => checkDimensions(width, height)).not.toThrow()
  })

  it.each([
    [0, 1],
    [1, 0],
    [0, 100_000],
  ])('finds no image in %i × %i pixels', (width, height) => {
    expect(() => checkDimensions(width, height)).toThrow('no pixels')
  })

  it.each([
    [8193, 1],
    [1, 8193],
    [8000, 5001],
  ])('finds %i × %i pixels too many', (width, height) => {
    const tooLarge = expect.objectContaining({ code: 'image-too-large' })
    expect(() => checkDimensions(width, height)).toThrow(tooLarge)
  })
})
