import { createCanvas } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { lumaOf, mean } from '../../../main/images/pixels.ts'
import { smoothingFor } from '../../../main/images/smoothing.ts'

it.each([
  ['its own size', { width: 640, height: 360 }, 'medium'],
  ['half the size', { width: 320, height: 180 }, 'medium'],
  ['a sixth of one side', { width: 640, height: 60 }, 'medium'],
  ['a little less', { width: 600, height: 338 }, 'high'],
  ['another shape', { width: 640, height: 400 }, 'high'],
  ['twice the size', { width: 1280, height: 720 }, 'high'],
] as const)('for %s', (_, drawn, expected) => {
  expect(smoothingFor({ width: 640, height: 360 }, drawn)).toBe(expected)
})

it('makes a small copy of all pixels, not of some', () => {
  const picture = lines(960)
  const context = createCanvas(160, 160).getContext('2d')
  context.imageSmoothingQuality = smoothingFor(picture, context.canvas)
  context.drawImage(picture, 0, 0, 160, 160)
  const { data } = context.getImageData(0, 0, 160, 160)
  expect(Math.abs(mean(lumaOf(data)) - 255 / 6)).toBeLessThan(5)
})

/** A white line in each six of black: too thin to be met where only some pixels are looked at. */
function lines(side: number) {
  const canvas = createCanvas(side, side)
  const context = canvas.getContext('2d')
  context.fillRect(0, 0, side, side)
  context.fillStyle = 'white'
  for (let x = 0; x < side; x += 6) context.fillRect(x, 0, 1, side)
  return canvas
}
