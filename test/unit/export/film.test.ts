import { createCanvas, GifEncoder } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseEncoder } from '../../../main/export/timelapse/encoders.ts'
import { frameDelay } from '../../../main/export/timelapse/frame-delays.ts'
import { frameSize } from '../../../main/export/timelapse/frame-size.ts'
import { gifHead, gifTrailer, toGifFrame } from '../../../main/export/timelapse/gif-container.ts'
import { chunk, pictureChunks, uint24 } from '../../../main/export/timelapse/webp-container.ts'

describe('the time of a frame', () => {
  it('adds up to the film’s length, at any rate', () => {
    const rate = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(
        rate,
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom(100, 1000),
        (...given) => {
          const [framesPerSecond, frames, units] = given
          const delays = Array.from({ length: frames }, (_, index) =>
            frameDelay(index, framesPerSecond, units),
          )
          const sum = delays.reduce((a, b) => a + b, 0)
          expect(Math.abs(sum - (frames * units) / framesPerSecond)).toBeLessThanOrEqual(0.5)
          expect(Math.max(...delays) - Math.min(...delays)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  it('is never so short that browsers slow it down, up to 50 GIF frames a second', () => {
    const delays = Array.from({ length: 100 }, (_, index) => frameDelay(index, 50, 100))
    expect(Math.min(...delays)).toBe(2)
  })
})

describe('the size of a frame', () => {
  it.each([
    [{ width: 1920, height: 1080 }, 960, false, { width: 960, height: 540 }],
    [{ width: 1080, height: 1920 }, 501, false, { width: 501, height: 891 }],
    [{ width: 1080, height: 1920 }, 501, true, { width: 502, height: 890 }],
    [{ width: 4000, height: 10 }, 64, true, { width: 64, height: 2 }],
  ])('of %j, %i wide, even: %s', (first, width, even, size) => {
    expect(frameSize(first, width, even)).toEqual(size)
  })

  it('is refused where it would be too tall', () => {
    const tall = { width: 16, height: 4096 }
    expect(() => frameSize(tall, 64, false)).toThrow('so tall')
  })
})

describe('the parts of a WebP file', () => {
  const packed = (name: string, length: number) => chunk(name, Buffer.alloc(length, 7))
  const file = (...chunks: readonly Buffer[]) => Buffer.concat([Buffer.alloc(12), ...chunks])

  it('keep their length and are padded to an even one', () => {
    expect(chunk('ABCD', Buffer.from([1, 2, 3]))).toEqual(
      Buffer.from([0x41, 0x42, 0x43, 0x44, 3, 0, 0, 0, 1, 2, 3, 0]),
    )
    expect(uint24(0x010203)).toEqual(Buffer.from([3, 2, 1]))
  })

  it('go into a frame without what belongs to the file', () => {
    const [alpha, picture] = [packed('ALPH', 5), packed('VP8 ', 6)]
    const whole = file(packed('VP8X', 10), packed('ICCP', 3), alpha, picture, packed('EXIF', 4))
    expect(pictureChunks(whole)).toEqual(Buffer.concat([alpha, picture]))
    expect(pictureChunks(file(packed('VP8L', 9)))).toEqual(packed('VP8L', 9))
  })

  it('must have a picture among them', () => {
    expect(() => pictureChunks(file(packed('ICCP', 3)))).toThrow('without a picture')
  })
})

describe('the parts of a GIF file', () => {
  it('become a frame with its own colours, and a film that is whole', () => {
    const canvas = createCanvas(20, 10)
    const context = canvas.getContext('2d')
    context.fillStyle = 'red'
    context.fillRect(0, 0, 20, 10)
    using encoder = new GifEncoder(20, 10)
    encoder.addFrame(canvas.data(), 20, 10)
    const frame = toGifFrame(encoder.finish(), 50)
    expect([...frame.subarray(0, 8)]).toEqual([0x21, 0xf9, 4, 4, 50, 0, 0, 0])
    const flags = frame[8 + 9] ?? 0
    expect(flags & 0b1000_0000).toBeTruthy()
    const colours = 3 * 2 ** ((flags & 0b111) + 1)
    const data = 8 + 10 + colours + 1
    let at = data
    for (let length = frame[at] ?? 0; length > 0; length = frame[at] ?? 0) at += length + 1
    expect(at).toBe(frame.length - 1)
    expect(Buffer.concat([gifHead({ width: 20, height: 10 }), frame, gifTrailer]).at(-1)).toBe(0x3b)
  })
})

describe('the choice of an encoder', () => {
  const list = (...names: readonly string[]) =>
    ['Encoders:', ' V..... = Video', ...names.map((name) => ` V....D ${name}   words`)].join('\n')

  it.each([
    [list('mpeg4', 'libx264', 'libopenh264'), 'libx264', null],
    [list('libx264rgb', 'mpeg4'), 'mpeg4', expect.stringContaining('mpeg4')],
    [list('h264_videotoolbox', 'mpeg4'), 'h264_videotoolbox', expect.any(String)],
  ])('takes the best there is', (text, name, note) => {
    expect(chooseEncoder(text)).toMatchObject({ name, note })
  })

  it('finds none where none is', () => {
    expect(chooseEncoder(list('gif', 'png'))).toBeUndefined()
    expect(chooseEncoder('')).toBeUndefined()
  })
})
