import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaptureOptions } from '../../../../main/capture/options.ts'
import { captureOptionsSchema, sizeLimits } from '../../../../main/capture/options.ts'
import { readDraft } from '../../../../renderer/capture/draft.ts'
import {
  draftOf,
  isSameOptions,
  lastingOptions,
} from '../../../../renderer/capture/draft-of-options.ts'

const side = fc.integer({ min: sizeLimits.min, max: sizeLimits.max })

/** Whatever the main process accepts. */
const options = fc
  .record(
    {
      quality: fc.constantFrom('high', 'med', 'low'),
      orientation: fc.constantFrom('landscape', 'portrait'),
      width: side,
      height: side,
      format: fc.constantFrom('jpg', 'png', 'webp'),
      time: fc.integer({ min: 0, max: 86_400_000 }).map((ms) => ms / 1000),
      convert: fc.boolean(),
      fit: fc.constantFrom('crop', 'pad'),
      best: fc.integer({ min: 1, max: 10 }),
      keepAll: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .filter((raw) => captureOptionsSchema.safeParse(raw).success) as fc.Arbitrary<CaptureOptions>

describe('draftOf', () => {
  it('fills the form with what is then sent', () => {
    fc.assert(
      fc.property(options, (asked) => {
        const { options: sent, problems } = readDraft(draftOf(asked), sizeLimits)
        expect(problems).toEqual({})
        // Converting what comes as webp anyway is no wish of its own.
        const isMoot = asked.convert && !(asked.format === 'webp' && asked.time !== undefined)
        expect(isSameOptions(isMoot ? { ...asked, convert: false } : asked, sent)).toBe(true)
      }),
    )
  })
})

describe('isSameOptions', () => {
  it.each([
    [{}, { format: 'jpg' }, true],
    [{ best: 1 }, { keepAll: false }, true],
    [{ width: 640, height: 360 }, { height: 360, width: 640 }, true],
    [{ time: 90 }, { time: 90.5 }, false],
    [{ quality: 'high' }, {}, false],
    [{ width: 640, height: 360, fit: 'crop' }, { width: 640, height: 360 }, false],
  ] as const)('compares %j and %j', (a, b, isSame) => {
    expect(isSameOptions(a, b)).toBe(isSame)
  })
})

describe('lastingOptions', () => {
  it('leaves out the moment, and what only counts for it', () => {
    const asked = { time: 90, convert: true, format: 'webp', quality: 'low' } as const
    expect(lastingOptions(asked)).toEqual({ format: 'webp', quality: 'low' })
  })
})
