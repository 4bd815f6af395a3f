import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTags } from '../../../main/library/tags.ts'
import { openLibrary } from './gallery/seeded-library.ts'

describe('tags', () => {
  it.each([
    ['are added', ['b'], ['a'], [], ['a', 'b']],
    ['are removed in whatever case', ['Press', 'b'], [], ['pRESS'], ['b']],
    ['keep the spelling that was there', ['Press'], ['press', 'PRESS'], [], ['Press']],
    ['keep the first of new spellings', [], ['press', 'Press'], [], ['press']],
    ['are trimmed', [], ['  a \t b\n'], [], ['a b']],
    ['are never empty', [], [' ', '\u0007'], [], []],
    ['are the same in NFC and NFD', ['Café'], ['Cafe\u0301'], [], ['Café']],
    [
      'are in the order of the alphabet',
      [],
      ['b', 'Z', 'ä', 'a', 'C'],
      [],
      ['a', 'ä', 'b', 'C', 'Z'],
    ],
    ['that are removed and added are there', ['a'], ['A'], ['a'], ['A']],
  ])('%s', (_, tags, add, remove, result) => {
    expect(changeTags(tags, add, remove)).toEqual(result)
  })

  it('stay as they are when they are added again', () => {
    const list = fc.array(fc.string({ unit: 'grapheme', maxLength: 10 }), { maxLength: 20 })
    fc.assert(
      fc.property(list, list, list, (tags, add, remove) => {
        const once = changeTags(tags, add, remove)
        expect(changeTags(once, add, [])).toEqual(once)
        expect(changeTags(once, [], once)).toEqual([])
        const keys = once.map((tag) => tag.toLowerCase())
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('annotating', () => {
  it('changes what is named, of the stills that are named', () => {
    const { add, store, gallery } = openLibrary()
    const [a, b, other] = [add(), add({ tags: ['b'] }), add()]
    store.annotate([a.place, b.place, 5], { favourite: true, addTags: ['a'], note: 'Good' })
    const added = { favourite: true, note: 'Good' }
    expect(gallery.stills([a.place, b.place, other.place])).toEqual([
      { ...a, ...added, tags: ['a'] },
      { ...b, ...added, tags: ['a', 'b'] },
      other,
    ])
    store.annotate([b.place], { removeTags: ['A'], note: '' })
    expect(gallery.stills([b.place])).toEqual([{ ...b, favourite: true }])
    store.annotate([b.place], {})
    store.annotate([], { favourite: false })
    expect(gallery.stills([b.place])).toEqual([{ ...b, favourite: true }])
  })

  it('refuses more than 100 tags, and then changes none of those stills', () => {
    const { add, store, gallery } = openLibrary()
    const tags = Array.from({ length: 100 }, (_, index) => `tag ${index}`)
    const [empty, full] = [add(), add({ tags })]
    const places = [empty.place, full.place]
    expect(() => store.annotate(places, { addTags: ['more'], favourite: true })).toThrow(
      expect.objectContaining({
        code: 'invalid-options',
        message: 'A still can have 100 tags at most.',
      }),
    )
    expect(gallery.stills(places)).toEqual([empty, full])
    store.annotate(places, { addTags: ['TAG 1'] })
    expect(gallery.stills(places).map((still) => still.tags.length)).toEqual([1, 100])
  })

  it('goes on in another transaction after each 500', () => {
    const { add, store, db } = openLibrary()
    const places = Array.from({ length: 4001 }, () => add().place)
    const before = db.prepare('SELECT total_changes()').pluck().get() as number
    store.annotate(places, { favourite: true })
    expect(db.prepare('SELECT sum(favourite) FROM stills').pluck().get()).toBe(4001)
    expect(db.prepare('SELECT total_changes()').pluck().get()).toBe(before + 4001)
    // The last of them is too full: what came before it is done.
    const tags = JSON.stringify(Array.from({ length: 100 }, (_, index) => `tag ${index}`))
    db.prepare('UPDATE stills SET tags = ? WHERE place = ?').run(tags, places.at(-1))
    expect(() => store.annotate(places, { addTags: ['more'] })).toThrow()
    const more = `SELECT count(*) FROM stills WHERE tags = '["more"]'`
    expect(db.prepare(more).pluck().get()).toBe(4000)
  }, 60_000)
})
