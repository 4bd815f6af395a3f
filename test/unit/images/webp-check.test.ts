import { describe, expect, it } from 'vitest'
import { outlineWebp } from '../../../main/images/webp-check.ts'
import { drawImage, imageBytes, wholeWebps } from '../../support/image-files.ts'

function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length & 1)])
}

function webp(...chunks: readonly Buffer[]): Buffer {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  const body = Buffer.concat(chunks)
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

/** The data of a file's only chunk, with some of its bytes changed. */
function picture(name: string, changes: Readonly<Record<number, number>> = {}): Buffer {
  const bytes = imageBytes(name)
  const data = bytes.subarray(20, 20 + bytes.readUInt32LE(16))
  for (const [offset, value] of Object.entries(changes)) data[Number(offset)] = value
  return data
}

function canvas(width: number, height: number): Buffer {
  const data = Buffer.alloc(10)
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return chunk('VP8X', data)
}

const lossy = chunk('VP8 ', picture('lossy.webp'))
const lossless = chunk('VP8L', picture('lossless.webp'))

describe('a whole WebP', () => {
  it.each(wholeWebps)('%s is accepted', (name) => {
    expect(outlineWebp(imageBytes(name))).toMatchObject({ format: 'webp' })
  })

  it.each([
    [1, 1],
    [3, 2],
    [640, 360],
  ])('of %i × %i pixels is accepted', (width, height) => {
    expect(outlineWebp(drawImage(width, height, 'webp'))).toMatchObject({ width, height })
  })

  it.each([
    ['lossy.webp', true],
    ['lossless.webp', true],
    ['alpha.webp', false],
  ])('%s is opaque: %s', (name, opaque) => {
    expect(outlineWebp(imageBytes(name)).opaque).toBe(opaque)
  })

  it('may have metadata', () => {
    const bytes = webp(canvas(90, 62), lossy, chunk('EXIF', Buffer.alloc(7)))
    expect(outlineWebp(bytes)).toMatchObject({ width: 90, height: 62 })
  })

  it('may lack the padding byte at its end', () => {
    const padded = webp(canvas(90, 62), lossy, chunk('EXIF', Buffer.alloc(7)))
    const bytes = Buffer.from(padded.subarray(0, -1))
    bytes.writeUInt32LE(bytes.length - 8, 4)
    expect(outlineWebp(bytes)).toMatchObject({ width: 90 })
    expect(outlineWebp(Buffer.concat([bytes, Buffer.alloc(1)]))).toMatchObject({ width: 90 })
  })
})

describe('a WebP that is not whole', () => {
  it.each(wholeWebps)('%s is refused, wherever it was cut', (name) => {
    const bytes = imageBytes(name)
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => outlineWebp(bytes.subarray(0, length)), `${length}`).toThrow('cut short')
    }
  })

  it('is refused where only its outer size was made to fit', () => {
    const bytes = Buffer.from(imageBytes('lossy.webp').subarray(0, 700))
    bytes.writeUInt32LE(bytes.length - 8, 4)
    expect(() => outlineWebp(bytes)).toThrow('cut short')
  })

  it('is refused with more behind it', () => {
    const more = Buffer.concat([imageBytes('lossy.webp'), Buffer.alloc(1)])
    expect(() => outlineWebp(more)).toThrow('goes on')
  })
})

describe('a WebP that makes no sense', () => {
  it.each([
    ['an animation', 'an animation', imageBytes('animated.webp')],
    ['one without a picture', 'make no sense', webp(canvas(90, 62))],
    ['one with two pictures', 'make no sense', webp(lossy, lossless)],
    ['one that begins with metadata', 'make no sense', webp(chunk('EXIF', Buffer.alloc(8)), lossy)],
    [
      'a thousand empty chunks',
      'too many',
      webp(lossy, ...Array.from({ length: 1000 }, () => chunk('EXIF', Buffer.alloc(0)))),
    ],
    ['one of two widths', 'two different', webp(canvas(91, 62), lossy)],
    ['one of two heights', 'two different', webp(canvas(90, 63), lossless)],
    ['one with a short head', 'make no sense', webp(chunk('VP8X', Buffer.alloc(9)), lossy)],
    ['a picture of a few bytes', 'make no sense', webp(chunk('VP8 ', Buffer.alloc(9)))],
    [
      'a picture that hangs on another one',
      'make no sense',
      webp(chunk('VP8 ', picture('lossy.webp', { 0: 0x11 }))),
    ],
    ['a hidden picture', 'make no sense', webp(chunk('VP8 ', picture('lossy.webp', { 0: 0 })))],
    [
      'one without the start code',
      'make no sense',
      webp(chunk('VP8 ', picture('lossy.webp', { 3: 0 }))),
    ],
    [
      'one whose first part is too long',
      'make no sense',
      webp(chunk('VP8 ', picture('lossy.webp', { 2: 0xff }))),
    ],
    [
      'a lossless one without its signature',
      'make no sense',
      webp(chunk('VP8L', picture('lossless.webp', { 0: 0 }))),
    ],
    [
      'a lossless one of the next version',
      'make no sense',
      webp(chunk('VP8L', picture('lossless.webp', { 4: 0x20 }))),
    ],
  ])('is refused: %s', (_name, reason, bytes) => {
    expect(() => outlineWebp(bytes)).toThrow(reason)
  })
})
