import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract } from '../../../../preload/contract.ts'
import type { SaveAsDraft } from '../../../../renderer/still-actions/save-as-draft.ts'
import {
  firstSaveAsDraft,
  matchingSide,
  readSaveAsDraft,
  sizeWords,
} from '../../../../renderer/still-actions/save-as-draft.ts'

const limits = { min: 16, max: 4096 }
const still = { width: 1920, height: 1080, format: 'jpg' } as const
const read = (change: Partial<SaveAsDraft>) =>
  readSaveAsDraft({ ...firstSaveAsDraft(still), ...change }, limits)

describe('the form for a copy', () => {
  it('begins with the still as it is', () => {
    expect(read({})).toEqual({ spec: { format: 'jpg', size: null }, problems: {} })
  })

  it('asks for what the main process takes, or says what is wrong', () => {
    const side = fc.oneof(fc.string(), fc.integer({ min: -5, max: 9000 }).map(String))
    const drafts = fc.record<SaveAsDraft>({
      format: fc.constantFrom('jpg', 'png', 'webp'),
      size: fc.constantFrom('keep', 'exact'),
      width: side,
      height: side,
      mode: fc.constantFrom('crop', 'pad'),
    })
    fc.assert(
      fc.property(drafts, (draft) => {
        const { spec, problems } = readSaveAsDraft(draft, limits)
        const args = { stillId: 'still-1', ...spec }
        if (spec) expect(contract.saveStillAs.args.safeParse(args).success).toBe(true)
        else expect(Object.keys(problems).length).toBeGreaterThan(0)
      }),
    )
  })

  it.each(['', '15', '4097', '12.5', '1e3', '-20', 'wide', '0x20', '９９'])(
    'refuses the width %j',
    (width) => {
      const { spec, problems } = read({ size: 'exact', width })
      expect(spec).toBeNull()
      expect(problems).toEqual({ width: 'A whole number from 16 to 4096.' })
    },
  )

  it('says of both sides what is wrong', () => {
    expect(Object.keys(read({ size: 'exact', width: '', height: 'x' }).problems)).toEqual([
      'width',
      'height',
    ])
  })

  it.each([
    ['960', '540'],
    ['1', '1'],
    [' 1280 ', '720'],
    ['', ''],
    ['0', ''],
    ['-3', ''],
    ['a', ''],
  ])('makes a side of %j one of %j, so that the shape stays', (width, height) => {
    expect(matchingSide(width, still.width, still.height)).toBe(height)
  })

  it.each([
    [{}, ''],
    [{ width: '960', height: '540' }, ''],
    [{ width: '500', height: '500' }, 'Its edges are cut off.'],
    [{ width: '500', height: '500', mode: 'pad' }, 'It gets black bars.'],
    [{ width: '3840', height: '2160' }, 'It is drawn larger than it is.'],
    [
      { width: '2000', height: '2000', mode: 'pad' },
      'It gets black bars, and it is drawn larger than it is.',
    ],
  ] as const)('says what %j does', (change, words) => {
    const { spec } = read({ size: 'exact', ...change })
    expect(spec && sizeWords(spec, still)).toBe(words)
  })
})
