import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  captureOptionsSchema,
  mostTakes as mostTakesOfMain,
  requestedSize as requestedByMain,
  sizeLimits,
  standardSizes,
} from '../../../../main/capture/options.ts'
import type { Draft } from '../../../../renderer/capture/draft.ts'
import { emptyDraft, mostTakes, readDraft } from '../../../../renderer/capture/draft.ts'
import { requestedSize } from '../../../../renderer/capture/requested-size.ts'

const read = (change: Partial<Draft>) => readDraft({ ...emptyDraft, ...change }, sizeLimits)

describe('readDraft', () => {
  it('sends nothing for an untouched form', () => {
    expect(read({})).toEqual({
      options: {},
      problems: {},
      needsConversion: false,
      asksForSize: false,
    })
  })

  it('reads every field', () => {
    const { options, problems } = read({
      quality: 'med',
      orientation: 'portrait',
      width: ' 640 ',
      height: '360',
      format: 'png',
      time: '1:30',
    })
    expect(problems).toEqual({})
    expect(options).toEqual({
      quality: 'med',
      orientation: 'portrait',
      width: 640,
      height: 360,
      format: 'png',
      time: 90,
    })
  })

  it.each([
    ['15', 'Width must be at least 16 pixels.'],
    ['4097', 'Width must be at most 4096 pixels.'],
    ['640.5', 'Width must be a whole number of pixels.'],
    ['-640', 'Width must be at least 16 pixels.'],
    ['640px', 'Width must be a number of pixels.'],
    ['Infinity', 'Width must be a number of pixels.'],
  ])('says what is wrong with a width of %j', (width, problem) => {
    expect(read({ width, height: '360' }).problems).toEqual({ width: problem })
  })

  it('asks for the other side where one is missing', () => {
    const missing = 'Give both width and height, or neither.'
    expect(read({ width: '640' }).problems).toEqual({ height: missing })
    expect(read({ height: '640' }).problems).toEqual({ width: missing })
  })

  it('offers the conversion only where webp and a time meet', () => {
    expect(read({ format: 'webp' })).toMatchObject({ needsConversion: false, problems: {} })
    expect(read({ format: 'png', time: '5' }).needsConversion).toBe(false)
    expect(read({ format: 'webp', time: '5' })).toMatchObject({
      needsConversion: true,
      problems: { format: 'VideoSDK makes webp only in real time.' },
    })
  })

  it('sends convert only where it is needed', () => {
    expect(read({ format: 'webp', time: '5', convert: true }).options).toEqual({
      format: 'webp',
      time: 5,
      convert: true,
    })
    expect(read({ format: 'webp', convert: true }).options).toEqual({ format: 'webp' })
    expect(read({ time: '5', convert: true }).options).toEqual({ time: 5 })
  })

  it.each([
    { quality: 'low' },
    { orientation: 'portrait' },
    { width: '640', height: '360' },
  ] as const)('offers and sends the fit for the size of %j', (size) => {
    expect(read({ ...size, fit: 'pad' })).toMatchObject({
      asksForSize: true,
      options: { fit: 'pad' },
    })
    expect(read(size).options).not.toHaveProperty('fit')
  })

  it('neither offers nor sends a fit for the size of the stream', () => {
    expect(read({ fit: 'crop' })).toMatchObject({ asksForSize: false, options: {}, problems: {} })
    expect(read({ fit: 'crop' }).options).not.toHaveProperty('fit')
  })

  it('goes on offering the fit while a size is being typed', () => {
    expect(read({ width: '6' }).asksForSize).toBe(true)
  })

  it('sends the best of several, and all of them only where there are several', () => {
    expect(read({ best: 3 }).options).toEqual({ best: 3 })
    expect(read({ best: 3, keepAll: true }).options).toEqual({ best: 3, keepAll: true })
    expect(read({ best: 1, keepAll: true }).options).toEqual({})
  })

  it('refuses a time in the stream for the best of several', () => {
    expect(read({ best: 2, time: '5' }).problems).toEqual({
      time: 'A time in the stream has one picture only: the best of several is for real time.',
    })
    expect(read({ best: 2, time: 'soon' }).problems.time).toMatch(/^Write seconds/u)
    expect(read({ best: 1, time: '5' }).problems).toEqual({})
  })

  it('offers as many takes as the main process accepts', () => {
    expect(mostTakes).toBe(mostTakesOfMain)
  })

  it('agrees with the rules of the main process', () => {
    const text = fc.oneof(fc.constant(''), fc.integer({ min: -5, max: 5000 }).map(String))
    const draft = fc.record<Draft>({
      quality: fc.constantFrom('', 'high', 'med', 'low'),
      orientation: fc.constantFrom('', 'landscape', 'portrait'),
      width: text,
      height: text,
      format: fc.constantFrom('jpg', 'png', 'webp'),
      time: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 100_000 }).map(String)),
      convert: fc.boolean(),
      fit: fc.constantFrom('', 'crop', 'pad'),
      best: fc.integer({ min: 1, max: mostTakes }),
      keepAll: fc.boolean(),
    })
    fc.assert(
      fc.property(draft, (some) => {
        const { options, problems } = readDraft(some, sizeLimits)
        if (Object.keys(problems).length > 0) return
        expect(captureOptionsSchema.safeParse(options).success).toBe(true)
        expect(requestedSize(options, standardSizes)).toEqual(requestedByMain(options))
      }),
    )
  })
})
