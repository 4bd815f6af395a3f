import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZipNames } from '../../../main/export/zip/zip-names.ts'

const hostile = [
  ['../../etc/passwd', '_/_/etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['C:\\Windows\\system32\\a.jpg', 'C-/Windows/system32/a.jpg'],
  ['..\\..\\a.jpg', '_/_/a.jpg'],
  ['con.jpg', '_con.jpg'],
  ['nul/aux.png', '_nul/_aux.png'],
  ['a\u0000b.jpg', 'ab.jpg'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['', '_'],
  ['folder/', 'folder'],
  ['.hidden.jpg', '_hidden.jpg'],
  ['a./b .jpg', 'a/b.jpg'],
] as const

describe('names in a ZIP file', () => {
  it.each(hostile)('takes the sting out of %j', (file, name) => {
    expect(createZipNames().add(file)).toBe(name)
  })

  it('keeps ordinary ones as they are', () => {
    const names = createZipNames()
    for (const file of ['room/2026-03-01/a.jpg', 'room/2026-03-01/b.jpg', 'Büro/ö.webp']) {
      expect(names.add(file)).toBe(file)
    }
  })

  it('tells apart what only differs in case or form, and what comes twice', () => {
    const names = createZipNames(['manifest.csv'])
    const given = ['a/B.jpg', 'A/b.jpg', 'a/b.jpg', 'e\u0301.jpg', '\u00e9.jpg', 'Manifest.csv']
    expect(given.map((file) => names.add(file))).toEqual([
      'a/B.jpg',
      'A/b (2).jpg',
      'a/b (3).jpg',
      '\u00e9.jpg',
      '\u00e9 (2).jpg',
      'Manifest (2).csv',
    ])
  })

  it('never makes one name both a file and a folder', () => {
    const names = createZipNames()
    expect(['x', 'x/y.jpg', 'z/a.jpg', 'z'].map((file) => names.add(file))).toEqual([
      'x',
      'x (2)/y.jpg',
      'z/a.jpg',
      'z (2)',
    ])
  })

  it('keeps the ending of a name that is too long', () => {
    const name = createZipNames().add(`${'ä'.repeat(200)}.jpeg`)
    expect(name.endsWith('.jpeg')).toBe(true)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  })

  it('is always safe, and never the same twice', () => {
    const segment = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', 'A', 'a.jpg', 'CON', 'nul.png', 'a (2).jpg', ' ', 'c:'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const file = fc
      .array(segment, { minLength: 1, maxLength: 4 })
      .chain((parts) => fc.constantFrom('/', '\\').map((separator) => parts.join(separator)))
    fc.assert(
      fc.property(fc.array(file, { maxLength: 30 }), (files) => {
        const zip = createZipNames()
        const names = files.map((each) => zip.add(each))
        const folded = names.map((name) => name.normalize('NFC').toLowerCase())
        expect(new Set(folded).size).toBe(names.length)
        for (const name of names) {
          expect(name).not.toMatch(/^\/|\\|:|\p{Cc}/u)
          expect(name.split('/').filter((part) => ['', '.', '..'].includes(part))).toEqual([])
        }
        for (const name of folded) {
          expect(folded.some((other) => other.startsWith(`${name}/`))).toBe(false)
        }
      }),
    )
  })
})
