import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { outlinePng } from '../../../main/images/png-check.ts'
import type { PngHead } from '../../support/image-files.ts'
import {
  drawImage,
  imageBytes,
  png,
  pngChunk,
  pngData,
  pngEnd,
  pngHead,
  wholePngs,
} from '../../support/image-files.ts'

const invalid = { code: 'image-invalid' }

/** As inspectImage does it, but for the decoder. */
async function check(bytes: Buffer) {
  const outline = outlinePng(bytes)
  await outline.verify()
  return outline
}

/** Two rows of three grey pixels, each with filter 0 in front. */
const rows = Buffer.from([0, 1, 2, 3, 0, 4, 5, 6])
const head = pngHead({ width: 3, height: 2 })
const data = pngData(rows)
const text = pngChunk('tEXt', Buffer.from('Comment\0x'))

function withHead(fields: Partial<PngHead>): Buffer {
  return png(pngHead({ width: 3, height: 2, ...fields }), data, pngEnd)
}

function withRows(bytes: Uint8Array): Buffer {
  return png(head, pngData(bytes), pngEnd)
}

describe('a whole PNG', () => {
  it.each(wholePngs)('%s is accepted', async (name, size) => {
    await expect(check(imageBytes(name))).resolves.toMatchObject({ format: 'png', ...size })
  })

  it.each([
    [1, 1],
    [3, 2],
    [640, 360],
  ])('of %i × %i pixels is accepted', async (width, height) => {
    await expect(check(drawImage(width, height, 'png'))).resolves.toMatchObject({ width, height })
  })

  it('may have its data in several chunks, empty ones too, and texts around it', async () => {
    const packed = deflateSync(rows)
    const parts = [packed.subarray(0, 3), Buffer.alloc(0), packed.subarray(3)]
    const chunks = parts.map((part) => pngChunk('IDAT', part))
    await expect(check(png(head, text, ...chunks, text, pngEnd))).resolves.toBeDefined()
  })

  it.each([
    ['rgb.png', true],
    ['palette.png', true],
    ['rgba.png', false],
  ])('%s is opaque: %s', (name, opaque) => {
    expect(outlinePng(imageBytes(name)).opaque).toBe(opaque)
  })

  it('with a transparent colour is not opaque', () => {
    const seeThrough = pngChunk('tRNS', Buffer.from([0, 1]))
    expect(outlinePng(png(head, seeThrough, data, pngEnd)).opaque).toBe(false)
  })
})

describe('a PNG that is not whole', () => {
  it.each(wholePngs)('%s is refused, wherever it was cut', (name) => {
    const bytes = imageBytes(name)
    for (let length = 8; length < bytes.length; length += 1) {
      expect(() => outlinePng(bytes.subarray(0, length)), `${length}`).toThrow('cut short')
    }
  })

  it('is refused with any bit of it changed', async () => {
    const bytes = imageBytes('one-bit.png')
    for (let bit = 8 * 8; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(check(changed), `bit ${bit}`).rejects.toMatchObject(invalid)
    }
  })

  it.each([
    ['a row is missing', withRows(rows.subarray(0, 4))],
    ['a byte is missing', withRows(rows.subarray(0, 7))],
    ['there is a byte more', withRows(Buffer.concat([rows, Buffer.alloc(1)]))],
    ['there are megabytes more', withRows(Buffer.concat([rows, Buffer.alloc(4_000_000)]))],
    ['a filter is unknown', withRows(Buffer.from([0, 1, 2, 3, 5, 4, 5, 6]))],
    [
      'the packed data is cut',
      png(head, pngChunk('IDAT', deflateSync(rows).subarray(0, -5)), pngEnd),
    ],
    ['its checksum is cut', png(head, pngChunk('IDAT', deflateSync(rows).subarray(0, -1)), pngEnd)],
    [
      'the packed data goes on',
      png(head, pngChunk('IDAT', Buffer.concat([deflateSync(rows), rows])), pngEnd),
    ],
    ['the packed data is none', png(head, pngChunk('IDAT', rows), pngEnd)],
    ['it has no data', png(head, pngChunk('IDAT', Buffer.alloc(0)), pngEnd)],
    ['an interlaced one lacks a pass', withHead({ interlace: 1 })],
  ])('is refused where %s', async (_name, bytes) => {
    await expect(check(bytes)).rejects.toMatchObject(invalid)
  })
})

describe('a PNG that makes no sense', () => {
  it.each([
    ['3 bits a sample', 'a header', withHead({ depth: 3 })],
    ['4 bits a colour', 'a header', withHead({ depth: 4, colour: 2 })],
    ['16 bits a palette entry', 'a header', withHead({ depth: 16, colour: 3 })],
    ['an unknown colour type', 'a header', withHead({ colour: 5 })],
    ['an unknown compression', 'a header', withHead({ compression: 1 })],
    ['an unknown interlacing', 'a header', withHead({ interlace: 2 })],
    ['no palette', 'together', withHead({ colour: 3 })],
    ['no header', 'a header', png(data, pngEnd)],
    [
      'a header of the wrong length',
      'a header',
      png(pngChunk('IHDR', Buffer.alloc(12)), data, pngEnd),
    ],
    ['a header that isn’t the first', 'a header', png(text, head, data, pngEnd)],
    ['two headers', 'doesn’t know', png(head, head, data, pngEnd)],
    ['no data', 'no data', png(head, pngEnd)],
    ['no end', 'cut short', png(head, data)],
    ['something after its end', 'goes on', png(head, data, pngEnd, text)],
    [
      'a second image after its end',
      'goes on',
      Buffer.concat([png(head, data, pngEnd), png(head, data, pngEnd)]),
    ],
    [
      'a page after its end',
      'goes on',
      Buffer.concat([png(head, data, pngEnd), Buffer.from('<html>')]),
    ],
    ['data in two places', 'together', png(head, data, text, data, pngEnd)],
    [
      'an unknown part that matters',
      'doesn’t know',
      png(head, pngChunk('ABCD', rows), data, pngEnd),
    ],
    [
      'a palette after its data',
      'together',
      png(head, data, pngChunk('PLTE', Buffer.alloc(3)), pngEnd),
    ],
    [
      'two palettes',
      'together',
      png(head, pngChunk('PLTE', Buffer.alloc(3)), pngChunk('PLTE', Buffer.alloc(3)), data, pngEnd),
    ],
    [
      'a palette of 257 colours',
      'together',
      png(head, pngChunk('PLTE', Buffer.alloc(771)), data, pngEnd),
    ],
    [
      'a palette of odd length',
      'together',
      png(head, pngChunk('PLTE', Buffer.alloc(4)), data, pngEnd),
    ],
    [
      'thousands of empty chunks',
      'too many',
      png(head, ...Array.from({ length: 50_001 }, () => pngChunk('IDAT', Buffer.alloc(0))), pngEnd),
    ],
    ['an animation', 'animation', imageBytes('animated.png')],
  ])('is refused: %s', async (_name, reason, bytes) => {
    const error = { code: 'image-invalid', message: expect.stringContaining(reason) }
    await expect(check(bytes)).rejects.toMatchObject(error)
  })
})
