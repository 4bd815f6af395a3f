import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchMoved } from '../../../../main/library/scan/match-moved.ts'

const at = (file: string, folder = '/library') => ({ folder, file })

describe('matchMoved', () => {
  it.each([
    ['the same path in another library folder', 'a/1.png', ['x.png', 'a/1.png'], 'a/1.png'],
    [
      'the same name in a folder of that name',
      'a/1.png',
      ['c/1.png', 'new/a/1.png'],
      'new/a/1.png',
    ],
    ['the same name elsewhere', 'a/1.png', ['a/2.png', 'b/1.png'], 'b/1.png'],
    ['the same folder', 'a/1.png', ['b/2.png', 'a/2.png'], 'a/2.png'],
    ['anything', 'a/1.png', ['b/2.png'], 'b/2.png'],
  ])('prefers %s', (_, gone, found, expected) => {
    const pairs = matchMoved(
      [at(gone)],
      found.map((file) => at(file)),
    )
    expect(pairs).toEqual([[at(gone), at(expected)]])
  })

  it('prefers the same library folder', () => {
    const found = [at('x.png', '/other'), at('y.png')]
    expect(matchMoved([at('a.png')], found)).toEqual([[at('a.png'), at('y.png')]])
  })

  const places = fc.uniqueArray(
    fc.record({
      folder: fc.constantFrom('/a', '/b'),
      file: fc.stringMatching(/^[ab]\/[ab]\/[12]\.png$/u),
    }),
    { selector: ({ folder, file }) => folder + file, maxLength: 12 },
  )

  it('uses each once, and as many as there are', () => {
    fc.assert(
      fc.property(places, places, (gone, found) => {
        const pairs = matchMoved(gone, found)
        expect(pairs).toHaveLength(Math.min(gone.length, found.length))
        expect(new Set(pairs.map(([still]) => still)).size).toBe(pairs.length)
        expect(new Set(pairs.map(([, file]) => file)).size).toBe(pairs.length)
        expect(pairs.every(([still, file]) => gone.includes(still) && found.includes(file))).toBe(
          true,
        )
      }),
    )
  })

  it('takes a moment for ten thousand of the same bytes', () => {
    const many = (dir: string) => Array.from({ length: 10_000 }, (_, n) => at(`${dir}/${n}.png`))
    const pairs = matchMoved(many('a'), many('b'))
    expect(pairs.every(([gone, found]) => gone.file.slice(1) === found.file.slice(1))).toBe(true)
  })
})
