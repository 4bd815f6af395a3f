import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract } from '../../../../preload/contract.ts'
import { isSameTag, tagsChange, tidyTag } from '../../../../renderer/still-actions/tags.ts'

describe('changes of tags', () => {
  it.each([
    [['a'], ['a', 'b'], { addTags: ['b'] }],
    [['a', 'b'], ['a'], { removeTags: ['b'] }],
    [['a'], ['b'], { addTags: ['b'], removeTags: ['a'] }],
    [['Stage'], ['Stage', 'stage'], null],
    [['a'], ['a', '  '], null],
    [[], [' Keynote ', 'keynote'], { addTags: ['Keynote'] }],
    [['cafe\u0301'], ['caf\u00e9'], null],
    [[], [], null],
  ])('%j to %j is %j', (before, after, change) => {
    expect(tagsChange(before, after)).toEqual(change)
  })

  it('asks for what the main process takes', () => {
    const tags = fc.array(fc.string({ maxLength: 80 }))
    const stored = tags.map((list) => list.map(tidyTag).filter((tag) => tag !== ''))
    fc.assert(
      fc.property(stored, tags, (before, after) => {
        const change = tagsChange(before, after)
        if (!change) return
        const parsed = contract.annotateStills.args.safeParse({ places: [1], ...change })
        expect(parsed.error?.issues ?? []).toEqual([])
        for (const tag of change.addTags ?? [])
          expect(before.some((other) => isSameTag(other, tag))).toBe(false)
      }),
    )
  })
})
