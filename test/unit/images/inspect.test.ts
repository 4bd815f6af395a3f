import { gzipSync } from 'node:zlib'
import { assert, asyncProperty, constantFrom, nat, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import { inspectImage } from '../../../main/images/inspect.ts'
import {
  drawImage,
  imageBytes,
  png,
  pngData,
  pngEnd,
  pngHead,
  wholeJpegs,
  wholePngs,
  wholeWebps,
} from '../../support/image-files.ts'

const invalid = { code: 'image-invalid' }
const tooLarge = { code: 'image-too-large' }
const whole = [...wholeJpegs, ...wholePngs, ...wholeWebps]

describe('inspectImage', () => {
  it.each(whole)('accepts %s', async (name, size) => {
    const format = name.split('.').at(-1)
    await expect(inspectImage(imageBytes(name))).resolves.toEqual({ format, ...size })
  })

  it.each([
    ['jpeg', 'jpg'],
    ['png', 'png'],
    ['webp', 'webp'],
  ] as const)('accepts a single pixel as %s', async (kind, format) => {
    const bytes = drawImage(1, 1, kind)
    await expect(inspectImage(bytes)).resolves.toEqual({ format, width: 1, height: 1 })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from([0xff])],
    ['zeros', Buffer.alloc(100_000)],
    ['a page', Buffer.from('<!doctype html><html><title>Not found</title></html>')],
    ['a packed image', gzipSync(imageBytes('grey.jpg'))],
    ['an SVG image', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    [
      'an image as a data URL',
      Buffer.from(`data:image/jpeg;base64,${imageBytes('grey.jpg').toString('base64')}`),
    ],
    [
      'a page that begins like a JPEG',
      Buffer.from('\xff\xd8\xff<!doctype html><html></html>', 'latin1'),
    ],
    [
      'a page that begins like a PNG',
      Buffer.from('\x89PNG\r\n\x1a\n<!doctype html></html>', 'latin1'),
    ],
    ['a page that begins like a WebP', Buffer.from('RIFF\x10\0\0\0WEBP<!doctype', 'latin1')],
    ['an animated WebP', imageBytes('animated.webp')],
    ['an animated PNG', imageBytes('animated.png')],
    ['an arithmetic-coded JPEG', imageBytes('arithmetic.jpg')],
  ])('refuses %s', async (_name, bytes) => {
    await expect(inspectImage(bytes)).rejects.toMatchObject(invalid)
  })
})

describe('the limits of size', () => {
  /** A PNG whose little data claims to be that large. */
  function claim(width: number, height: number): Buffer {
    return png(pngHead({ width, height }), pngData(Buffer.alloc(1000)), pngEnd)
  }

  it.each([
    [100_000, 100_000, tooLarge],
    [8193, 1, tooLarge],
    [1, 8193, tooLarge],
    [8000, 5001, tooLarge],
    [0xffffffff, 0xffffffff, tooLarge],
    [0, 10, invalid],
    [10, 0, invalid],
    [8000, 5000, invalid],
  ])('refuse a small file of %i × %i pixels', async (width, height, failure) => {
    await expect(inspectImage(claim(width, height))).rejects.toMatchObject(failure)
  })

  it.each(['jpg', 'webp'])('hold for %s too', async (format) => {
    const bytes = format === 'jpg' ? imageBytes('grey.jpg') : imageBytes('lossy.webp')
    const at = format === 'jpg' ? bytes.indexOf('ffc0', 0, 'hex') + 5 : 26
    bytes.writeUInt16BE(0x2fff, at)
    await expect(inspectImage(bytes)).rejects.toMatchObject(tooLarge)
  })

  it('let the longest side through', async () => {
    const bytes = drawImage(8192, 1, 'png')
    await expect(inspectImage(bytes)).resolves.toMatchObject({ width: 8192, height: 1 })
  })
})

describe('what only the decoder notices', () => {
  /** A lossy WebP that was cut, with both of its sizes rewritten to fit. */
  function shorten(bytes: Buffer, length: number): Buffer {
    const cut = Buffer.from(bytes.subarray(0, length & ~1))
    cut.writeUInt32LE(cut.length - 8, 4)
    cut.writeUInt32LE(cut.length - 20, 16)
    return cut
  }

  it.each(['lossy.webp', 'lossless.webp'])('%s is refused though its sizes fit', async (name) => {
    const bytes = imageBytes(name)
    for (let length = 40; length < bytes.length - 8; length += 26) {
      const inspected = inspectImage(shorten(bytes, length))
      await expect(inspected, `${length} bytes`).rejects.toMatchObject(invalid)
    }
  })

  it('a WebP of data that means nothing', async () => {
    const bytes = imageBytes('lossless.webp')
    bytes.fill(0xff, 30)
    await expect(inspectImage(bytes)).rejects.toMatchObject(invalid)
  })
})

describe('damaged files', () => {
  const anyName = constantFrom(...whole.map(([name]) => name))

  /** Either a whole image or a named failure, and neither a crash nor another error. */
  async function inspectAnyway(bytes: Buffer): Promise<void> {
    const outcome = await inspectImage(bytes).catch((error: unknown) => error)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(StillroomError)
  }

  it('with any byte changed come to a good end', async () => {
    const changed = asyncProperty(anyName, nat(), nat(255), async (name, at, value) => {
      const bytes = imageBytes(name)
      bytes[at % bytes.length] = value
      await inspectAnyway(bytes)
    })
    await assert(changed, { numRuns: 500 })
  })

  it('with a part replaced by another one come to a good end', async () => {
    const part = { at: nat(), from: nat(), removed: nat(64), added: nat(64) }
    const replaced = asyncProperty(anyName, record(part), async (name, choice) => {
      const bytes = imageBytes(name)
      const at = choice.at % bytes.length
      const from = choice.from % bytes.length
      const added = bytes.subarray(from, from + choice.added)
      const rest = bytes.subarray(at + choice.removed)
      await inspectAnyway(Buffer.concat([bytes.subarray(0, at), added, rest]))
    })
    await assert(replaced, { numRuns: 500 })
  })
})
