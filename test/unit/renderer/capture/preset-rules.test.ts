import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeLimits } from '../../../../main/capture/options.ts'
import { presetLimits, presetsSchema } from '../../../../main/capture/presets.ts'
import { builtInPresets } from '../../../../renderer/capture/built-in-presets.ts'
import { readDraft } from '../../../../renderer/capture/draft.ts'
import { draftOf, isSameOptions } from '../../../../renderer/capture/draft-of-options.ts'
import {
  longestPresetName,
  mostPresets,
  nameProblem,
  suggestedName,
  tidyName,
  withPreset,
  withPresetBack,
} from '../../../../renderer/capture/preset-rules.ts'

const preset = (name: string, id = name) => ({ id, name, options: {} })
const name = fc.string({ unit: 'grapheme', maxLength: 70 })
const presets = fc
  .uniqueArray(name, { maxLength: mostPresets, selector: (each) => tidyName(each).toLowerCase() })
  .map((names) => names.filter((each) => nameProblem(each, []) === null))
  .map((names) => names.map((each, index) => preset(tidyName(each), String(index))))

describe('the rules of the page and of the main process', () => {
  it('have the same limits', () => {
    expect({ count: mostPresets, name: longestPresetName }).toEqual(presetLimits)
  })

  it('are of one mind about names', () => {
    fc.assert(
      fc.property(presets, name, (others, next) => {
        const isFine = nameProblem(next, others) === null && others.length < mostPresets
        const parsed = presetsSchema.safeParse([...others, preset(next, 'next')])
        expect(parsed.success).toBe(isFine)
      }),
    )
  })

  it.each([
    ['', 'Give the preset a name.'],
    ['  ', 'Give the preset a name.'],
    ['a'.repeat(61), 'The name can have at most 60 characters.'],
    ['two\nlines', 'The name can’t contain line breaks or control characters.'],
    ['turned\u202eround', 'The name can’t contain line breaks or control characters.'],
    [' POSTER ', 'There is a preset of this name already.'],
    ['😀'.repeat(60), null],
  ])('say of %j what is wrong', (text, problem) => {
    expect(nameProblem(text, [preset('Poster')])).toBe(problem)
  })
})

describe('withPreset', () => {
  it('puts a new one last and leaves a known one in its place', () => {
    const all = [preset('a'), preset('b')]
    expect(withPreset(all, preset('c'))).toEqual([...all, preset('c')])
    expect(withPreset(all, preset('B', 'a'))).toEqual([preset('B', 'a'), preset('b')])
  })
})

describe('withPresetBack', () => {
  it('takes a removal back, whatever has happened since', () => {
    fc.assert(
      fc.property(presets, fc.nat(mostPresets), name, (others, index, text) => {
        fc.pre(nameProblem(text, []) === null)
        const removed = preset(tidyName(text), 'removed')
        const back = withPresetBack(others, removed, index)
        expect(presetsSchema.safeParse(back).success).toBe(true)
        expect(back.filter(({ id }) => id === 'removed')).toHaveLength(1)
      }),
    )
  })

  it('puts it where it was', () => {
    const all = [preset('a'), preset('b'), preset('c')]
    expect(withPresetBack(all.toSpliced(1, 1), preset('b'), 1)).toEqual(all)
  })
})

describe('suggestedName', () => {
  it.each([
    [{}, 'jpg'],
    [{ width: 1920, height: 1080, format: 'png' }, '1920 × 1080 png'],
    [{ quality: 'med', orientation: 'portrait', best: 3 }, 'Medium portrait jpg best of 3'],
  ] as const)('tells %j', (options, suggestion) => {
    expect(suggestedName(options, [])).toBe(suggestion)
  })

  it('is never taken', () => {
    expect(suggestedName({}, [preset('JPG'), preset('jpg (2)')])).toBe('jpg (3)')
  })
})

describe('builtInPresets', () => {
  it('are such as anybody could save, and fill the form', () => {
    const all = builtInPresets()
    expect(presetsSchema.safeParse(all).success).toBe(true)
    for (const { options } of all) {
      const read = readDraft(draftOf(options), sizeLimits)
      expect(read.problems).toEqual({})
      expect(isSameOptions(read.options, options)).toBe(true)
    }
  })
})
