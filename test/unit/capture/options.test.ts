import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  captureRequest,
  formats,
  parseCaptureOptions,
  requestedSize,
  standardSizes,
} from '../../../main/capture/options.ts'
import { StillroomError } from '../../../main/errors.ts'

describe('parseCaptureOptions', () => {
  it('throws nothing but a StillroomError that says what is wrong, for any value', () => {
    const keys = ['time', 'quality', 'orientation', 'width', 'height', 'format', 'convert']
    const nearly = fc.dictionary(
      fc.constantFrom(...keys, 'x', '__proto__'),
      fc.oneof(fc.anything(), fc.constantFrom(0, 16, 4096, 'jpg', 'webp', 'high', Number.NaN)),
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (raw) => {
        try {
          parseCaptureOptions(raw)
        } catch (error) {
          expect(error).toBeInstanceOf(StillroomError)
          expect(error).toMatchObject({
            code: 'invalid-options',
            message: expect.stringMatching(/.\.?$/u),
          })
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [{ width: 640 }, 'Give both width and height, or neither.'],
    [{ height: 480 }, 'Give both width and height, or neither.'],
    [{ width: 0, height: 480 }, 'Width must be at least 16 pixels.'],
    [{ width: 640, height: -1 }, 'Height must be at least 16 pixels.'],
    [{ width: 10_000, height: 480 }, 'Width must be at most 4096 pixels.'],
    [{ width: 640.5, height: 480 }, 'Width must be a whole number of pixels.'],
    [{ width: '640', height: 480 }, 'Width must be a number of pixels.'],
    [{ width: Number.NaN, height: 480 }, 'Width must be a number of pixels.'],
    [{ width: Number.POSITIVE_INFINITY, height: 480 }, 'Width must be a number of pixels.'],
    [{ width: null, height: null }, 'Width must be a number of pixels. Height must be'],
    [{ format: 'gif' }, 'Format is one of jpg, png, webp.'],
    [{ format: 'JPG' }, 'Format is one of jpg, png, webp.'],
    [{ quality: 'ultra' }, 'Quality is one of high, med, low.'],
    [{ orientation: 'square' }, 'Orientation is one of landscape, portrait.'],
    [{ time: -1 }, 'Time in stream can’t be negative.'],
    [{ time: '5' }, 'Time in stream must be a number of seconds.'],
    [{ time: Number.NaN }, 'Time in stream must be a number of seconds.'],
    [{ time: 86_401 }, 'Time in stream can be at most 24 hours.'],
    [{ format: 'webp', time: 5 }, 'VideoSDK makes webp only in real time.'],
    [{ format: 'webp', time: 0 }, 'VideoSDK makes webp only in real time.'],
    [{ convert: 'yes' }, 'Conversion is either on or off.'],
    [{ colour: 'red' }, 'colour'],
    ['jpg', 'expected object'],
    [null, 'expected object'],
  ])('refuses %j', (raw, words) => {
    expect(() => parseCaptureOptions(raw)).toThrow(words)
  })

  it.each([
    {},
    { time: 0 },
    { time: 12.5, format: 'png' },
    { width: 16, height: 4096 },
    { format: 'webp' },
    { format: 'webp', time: 5, convert: true },
    { quality: 'low', orientation: 'portrait' },
  ])('takes %j', (raw) => {
    expect(parseCaptureOptions(raw)).toEqual(raw)
  })
})

describe('requestedSize', () => {
  it.each([
    [{}, undefined],
    [{ quality: 'med' }, standardSizes.med.landscape],
    [{ orientation: 'portrait' }, standardSizes.high.portrait],
    [
      { quality: 'low', orientation: 'portrait' },
      { width: 480, height: 854 },
    ],
    [
      { quality: 'low', width: 100, height: 50 },
      { width: 100, height: 50 },
    ],
  ] as const)('of %j', (options, size) => {
    expect(requestedSize(options)).toEqual(size)
  })
})

describe('the request', () => {
  it.each([
    [{}, { roomId: 'r' }],
    [{ format: 'jpg' }, { roomId: 'r' }],
    [{ time: 0 }, { roomId: 'r', time: 0 }],
    [{ quality: 'low' }, { roomId: 'r', width: 854, height: 480 }],
    [{ format: 'webp' }, { roomId: 'r', format: 'webp' }],
    [
      { format: 'webp', time: 5, convert: true },
      { roomId: 'r', time: 5, format: 'png' },
    ],
  ] as const)('for %j is %j', (options, request) => {
    expect(captureRequest('r', options)).toEqual(request)
  })

  it('asks for png where webp is made here', () => {
    const options = { format: 'webp', time: 5, convert: true } as const
    expect(formats(options)).toEqual({ requested: 'png', saved: 'webp' })
    expect(formats({ format: 'webp' })).toEqual({ requested: 'webp', saved: 'webp' })
    expect(formats({})).toEqual({ requested: 'jpg', saved: 'jpg' })
  })
})
