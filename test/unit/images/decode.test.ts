import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { checkDecoded, decode } from '../../../main/images/decode.ts'
import type { Outline } from '../../../main/images/outline.ts'
import { imageBytes } from '../../support/image-files.ts'

function outline(width: number, height: number, opaque = true): Outline {
  return { format: 'png', width, height, opaque, verify: async () => {} }
}

/** White but for one corner, which is transparent. */
function withoutCorner(x: number, y: number): Buffer {
  const canvas = createCanvas(9, 7)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 9, 7)
  context.clearRect(x, y, 1, 1)
  return canvas.toBuffer('image/png')
}

describe('decode', () => {
  it('refuses what is no image', async () => {
    const decoded = decode(Buffer.from('\xff\xd8\xff and no more', 'latin1'))
    await expect(decoded).rejects.toMatchObject({ code: 'image-invalid' })
  })
})

describe('checkDecoded', () => {
  it('wants the size that the file states, or the same turned', async () => {
    const image = await decode(imageBytes('rgb.png'))
    expect(() => checkDecoded(image, outline(90, 62))).not.toThrow()
    expect(() => checkDecoded(image, outline(62, 90))).not.toThrow()
    expect(() => checkDecoded(image, outline(90, 63))).toThrow('another size')
    expect(() => checkDecoded(image, outline(90, 90))).toThrow('another size')
  })

  it.each([
    [0, 0],
    [8, 0],
    [0, 6],
    [8, 6],
  ])('wants an opaque image to be there at %i, %i', async (x, y) => {
    const image = await decode(withoutCorner(x, y))
    expect(() => checkDecoded(image, outline(9, 7))).toThrow('rows are missing')
    expect(() => checkDecoded(image, outline(9, 7, false))).not.toThrow()
  })
})
