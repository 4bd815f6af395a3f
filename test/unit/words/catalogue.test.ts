import { describe, expect, it } from 'vitest'
import { en } from '../../../words/en/index.ts'
import { languages } from '../../../words/language.ts'
import { loadWords } from '../../../words/words.ts'

type Entry = readonly [path: string, text: unknown]

/** Every text of a catalogue with its way there. */
function textsOf(value: unknown, path = ''): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, each]) =>
    textsOf(each, path ? `${path}.${key}` : key),
  )
}

/** The `{holes}` of a sentence for values, in the order of their names. */
function holesOf(text: unknown): readonly string[] {
  return (String(text).match(/\{\w+\}/gu) ?? []).toSorted()
}

/** Words that are the same in both, as names and abbreviations are. */
const alike: ReadonlySet<string> = new Set([
  'Alt',
  'Auto',
  'CSV',
  'Esc',
  'Film',
  'Format',
  'JSON',
  'Live',
  'live',
  'Name',
  'Poster 1920 × 1080 jpg',
  'Proxy',
  'Sandbox',
  'Stillroom',
  'System',
  'Version',
  'ZIP',
])

const foreign = languages.filter((language) => language !== 'en')

describe.each(foreign)('the catalogue in %s', (language) => {
  it('has every text that English has, and no other', async () => {
    const paths = textsOf(await loadWords(language)).map(([path]) => path)
    expect(paths).toEqual(textsOf(en).map(([path]) => path))
  })

  it('leaves no text empty, and none of another kind', async () => {
    const others = new Map(textsOf(await loadWords(language)))
    for (const [path, text] of textsOf(en)) {
      const other = others.get(path)
      expect(typeof other, path).toBe(typeof text)
      if (typeof other === 'string') expect(other.trim(), path).not.toBe('')
    }
  })

  it('is no copy of the English', async () => {
    const others = new Map(textsOf(await loadWords(language)))
    const same = textsOf(en).filter(
      ([path, text]) => others.get(path) === text && /\p{L}/u.test(String(text)),
    )
    expect(same.map(([, text]) => text).filter((text) => !alike.has(String(text)))).toEqual([])
  })

  it('ends sentences where English does', async () => {
    const others = new Map(textsOf(await loadWords(language)))
    for (const [path, text] of textsOf(en)) {
      const [end] = /[.?…]$/u.exec(String(text)) ?? []
      if (typeof text === 'string' && end) expect(others.get(path), path).toMatch(/[.?…]$/u)
    }
  })

  it('has the same holes', async () => {
    const others = new Map(textsOf(await loadWords(language)))
    for (const [path, text] of textsOf(en)) {
      if (typeof text === 'string') expect(holesOf(others.get(path)), path).toEqual(holesOf(text))
    }
  })

  it('takes as many arguments', async () => {
    const others = new Map(textsOf(await loadWords(language)))
    for (const [path, text] of textsOf(en)) {
      if (typeof text === 'function') expect(others.get(path), path).toHaveLength(text.length)
    }
  })
})

describe.each(languages)('the style in %s', (language) => {
  it('says no please, shouts not, and sets quotes, apostrophes and dots as printers do', async () => {
    for (const [path, text] of textsOf(await loadWords(language))) {
      if (typeof text !== 'string') continue
      expect(text, path).not.toMatch(/\bplease\b|\bbitte\b|!|'|"|\.\.\.|^\s|\s$/iu)
    }
  })
})
