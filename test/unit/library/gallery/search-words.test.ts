import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchExpression } from '../../../../main/library/gallery/search-words.ts'
import { openLibrary } from './seeded-library.ts'

it.each([
  ['', null],
  ['   \t\n', null],
  ['"', null],
  ['-- * ^ ( ) : ,', null],
  ['abc', '"abc"*'],
  ['two words', '"two"* "words"*'],
  ['abcd-efgh', '"abcd-efgh"*'],
  ['abcd-', '"abcd-"'],
  ['say "hi" - now', '"say"* "hi"* "now"*'],
  ['NEAR(a b)', '"NEAR(a"* "b)"'],
  ['a AND b OR NOT c', '"a"* "AND"* "b"* "OR"* "NOT"* "c"*'],
  ['note:x', '"note:x"*'],
  ['nul\0byte', '"nul"* "byte"*'],
  ['Müller', '"Müller"*'],
  ['Mu\u0308', '"Mu\u0308"*'],
])('%j becomes %j', (text, expression) => {
  expect(searchExpression(text)).toBe(expression)
})

describe('any search', () => {
  const hostile = fc.constantFrom(
    ...['"', "'", '*', '^', '-', '(', ')', ':', '{', '}', '+', ',', '\0', '\\', ' ', '\ud800'],
    ...['NEAR', 'AND', 'OR', 'NOT', 'note', 'a', 'é', '製', '🎬', '\u0301', '\u200b', 'ａ', '𝔞'],
  )
  const searches = fc.oneof(
    fc.array(hostile, { maxLength: 100 }).map((parts) => parts.join('').slice(0, 200)),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.slice(0, 200)),
  )

  it('is one that SQLite takes', () => {
    const db = new Database(':memory:')
    db.exec(`CREATE VIRTUAL TABLE text USING fts5(note, prefix = '1 2 3')`)
    const find = db.prepare('SELECT rowid FROM text WHERE text MATCH ?')
    fc.assert(
      fc.property(searches, (text) => {
        const expression = searchExpression(text)
        if (expression !== null) expect(find.all(expression)).toEqual([])
      }),
      { numRuns: 3000 },
    )
    db.close()
  })
})

describe('searching', () => {
  const still = {
    roomId: 'abcd-efgh-ijkl',
    customRoomId: 'Größe Bühne',
    note: 'Use for the press release',
    tags: ['keynote', 'Q&A', '製品'],
    file: 'evening/café_2026-03-01_12-00-01.jpg',
  }

  it.each([
    ...['abcd', 'abcd-ef', 'efgh', 'EFGH-IJKL', 'buhne', 'Bühne', 'bu\u0308hn', 'press rel'],
    ...['release press', 'key', 'q&a', '製', 'cafe', 'café_2026-03', '12-00', 'evening/caf', 'jpg'],
  ])('finds it by %j', (search) => {
    const { add, placesOf } = openLibrary()
    const { place } = add(still)
    add()
    expect(placesOf({ search })).toContain(place)
  })

  it.each(['bcd', 'abcd-fgh', 'pres-', 'press zebra', 'efgh-abcd', 'ress', 'rubbish'])(
    'doesn’t find it by %j',
    (search) => {
      const { add, placesOf } = openLibrary()
      add(still)
      expect(placesOf({ search })).toEqual([])
    },
  )

  it('follows what becomes of a still', () => {
    const { add, db, store, placesOf } = openLibrary()
    const { place } = add(still)
    store.annotate([place], { note: 'Other words', removeTags: ['keynote'], addTags: ['stage'] })
    db.prepare('UPDATE stills SET file = ? WHERE place = ?').run('moved/away.jpg', place)
    const found = (search: string) => placesOf({ search }).length
    expect(['press', 'keynote', 'cafe'].map(found)).toEqual([0, 0, 0])
    expect(['other', 'stage', 'moved', 'abcd'].map(found)).toEqual([1, 1, 1, 1])
    db.prepare('DELETE FROM stills WHERE place = ?').run(place)
    expect(['other', 'stage', 'moved', 'abcd'].map(found)).toEqual([0, 0, 0, 0])
    db.exec(`INSERT INTO stillsText (stillsText, rank) VALUES ('integrity-check', 1)`)
  })
})
