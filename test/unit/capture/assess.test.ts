import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessed, Flaw } from '../../../main/capture/assess.ts'
import { assessTakes, chooseTake, flaws, roomVerdict } from '../../../main/capture/assess.ts'
import type { Measures } from '../../../main/images/types.ts'

const good: Measures = {
  sharpness: 400,
  brightness: 0.5,
  contrast: 0.2,
  colourfulness: 60,
  difference: 0.01,
}
const first: Measures = { ...good, difference: null }
const black: Measures = { ...good, sharpness: 0, brightness: 0.02, contrast: 0.01 }
const white: Measures = { ...good, sharpness: 0, brightness: 0.99, contrast: 0.01 }
const frozen: Measures = { ...good, difference: 0.0001 }
const blurred: Measures = { ...good, sharpness: 5 }

const anyMeasures: fc.Arbitrary<Measures> = fc.record({
  sharpness: fc.double({ min: 0, max: 5000, noNaN: true }),
  brightness: fc.double({ min: 0, max: 1, noNaN: true }),
  contrast: fc.double({ min: 0, max: 0.5, noNaN: true }),
  colourfulness: fc.double({ min: 0, max: 300, noNaN: true }),
  difference: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
})
const takes = fc.array(
  fc.oneof(anyMeasures, fc.constantFrom(good, black, white, frozen, blurred)),
  {
    minLength: 1,
    maxLength: 10,
  },
)

const flawsOf = (...takes: readonly Measures[]) => assessTakes(takes).map((take) => take.flaws)

describe('flaws', () => {
  it.each([
    ['a good picture', good, []],
    ['the first one, with nothing before it', first, []],
    ['black, which is not called blurred as well', black, ['black']],
    ['black with the noise of a camera', { ...black, sharpness: 78, contrast: 0.008 }, ['black']],
    ['black of video', { ...black, brightness: 16 / 255 }, ['black']],
    ['a dark scene that shows something', { ...good, brightness: 0.05, contrast: 0.08 }, []],
    ['white', white, ['white']],
    ['a white slide with text', { ...good, brightness: 0.95, contrast: 0.15 }, []],
    ['out of focus', blurred, ['blurred']],
    ['an even grey', { ...good, sharpness: 0, contrast: 0 }, ['blurred']],
    ['a plain wall', { ...good, sharpness: 3.6, contrast: 0.047 }, []],
    ['one word on a white page', { ...good, brightness: 0.998, contrast: 0.031 }, []],
    ['white of video', { ...white, brightness: 235 / 255 }, ['white']],
    ['a slide that was stored in two qualities', { ...good, difference: 0.00036 }, ['frozen']],
    ['a still scene, of which only the compression moves', { ...good, difference: 0.00048 }, []],
    ['standing still', frozen, ['frozen']],
    ['black and standing still', { ...black, difference: 0 }, ['black', 'frozen']],
  ] satisfies readonly (readonly [string, Measures, readonly string[]])[])(
    'of %s',
    (_, measures, expected) => {
      expect(flawsOf(measures)).toEqual([expected])
    },
  )

  it('take what is far less sharp than another take for blurred', () => {
    const soft = { ...good, sharpness: 60 }
    expect(flawsOf(soft)).toEqual([[]])
    expect(flawsOf({ ...good, sharpness: 900 }, soft)).toEqual([[], ['blurred']])
  })
})

describe('the choice', () => {
  const chosen = (...takes: readonly Measures[]) => chooseTake(assessTakes(takes))

  it('is the best score without a flaw', () => {
    expect(chosen(first, { ...good, sharpness: 900 }, good)).toBe(1)
    const brilliantButFrozen = { ...good, sharpness: 2000, colourfulness: 110, difference: 0 }
    expect(chosen({ ...first, sharpness: 300 }, brilliantButFrozen)).toBe(0)
  })

  it('is the best of all where every one has a flaw', () => {
    expect(chosen(black, { ...black, brightness: 0.07, contrast: 0.015 }, black)).toBe(1)
  })

  it('does not favour the first take, which has none before it', () => {
    const [one, two] = assessTakes([first, good, good])
    expect(one?.score).toEqual(two?.score)
    expect(assessTakes([first])[0]?.score.difference).toBeNull()
  })

  it('is the earliest of equals', () => {
    expect(chosen(good, good, good)).toBe(0)
  })

  it('is none without a take', () => {
    expect(chosen()).toBe(-1)
  })

  it('never has a flaw while another take has none, and scores stay within 0 and 1', () => {
    fc.assert(
      fc.property(takes, (each) => {
        const assessed = assessTakes(each)
        const found = assessed[chooseTake(assessed)]
        const isAnyFlawless = assessed.some(({ flaws }) => flaws.length === 0)
        expect(found?.flaws.length === 0).toBe(isAnyFlawless)
        for (const { score } of assessed) {
          for (const part of Object.values(score)) {
            if (part === null) continue
            expect(part).toBeGreaterThanOrEqual(0)
            expect(part).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })

  it('is the earliest of the best, in whatever order they come', () => {
    const orders = takes.chain((each) =>
      fc.shuffledSubarray([...each, ...each], { minLength: each.length * 2 }),
    )
    fc.assert(
      fc.property(orders, (each) => {
        const assessed = assessTakes(each)
        const isFlawless = ({ flaws }: Assessed) => flaws.length === 0
        const rivals = assessed.some(isFlawless) ? assessed.filter(isFlawless) : assessed
        const best = Math.max(...rivals.map(({ score }) => score.total))
        const equals = rivals.filter(({ score }) => score.total === best)
        expect(assessed[chooseTake(assessed)]).toBe(equals[0])
      }),
    )
  })
})

describe('the verdict on a room', () => {
  const verdict = (...each: readonly Measures[]) => roomVerdict(assessTakes(each))

  it.each([
    ['nothing', [first, good, good], null],
    ['black throughout', [black, black, black], 'black'],
    ['black and frozen: black is the news', [black, { ...black, difference: 0 }], 'black'],
    ['white throughout', [white, white], 'white'],
    ['blurred throughout', [blurred, blurred], 'blurred'],
    ['a picture that stands still', [first, frozen, frozen], 'frozen'],
    ['one that stood still for a moment', [first, frozen, good], null],
    ['a black moment', [first, black, good], null],
    ['one take only', [first], null],
    ['a take that is black and one that is white', [black, white], null],
    ['no take', [], null],
  ] satisfies readonly (readonly [string, readonly Measures[], string | null])[])(
    'tells %s',
    (_, each, expected) => {
      expect(verdict(...each)).toBe(expected)
    },
  )

  const flawSets = fc.array(fc.subarray([...flaws]), { minLength: 1, maxLength: 6 })

  it('is a flaw that every take has; of being frozen, every take after the first', () => {
    const [any] = assessTakes([good])
    if (!any) throw new Error('Nothing was assessed.')
    fc.assert(
      fc.property(flawSets, (sets) => {
        const found = roomVerdict(sets.map((each) => ({ ...any, flaws: each })))
        const isEvery = (flaw: Flaw, within: typeof sets) =>
          within.length > 0 && within.every((each) => each.includes(flaw))
        const holds = (flaw: Flaw) => isEvery(flaw, flaw === 'frozen' ? sets.slice(1) : sets)
        expect(found === null ? flaws.some(holds) : !holds(found)).toBe(false)
      }),
    )
  })
})
