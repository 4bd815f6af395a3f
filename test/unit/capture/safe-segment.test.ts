import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestSegment, safeSegment } from '../../../main/capture/safe-segment.ts'

const graphemes = [
  ...['.', '..', ' ', '/', '\\', ':', '*', '-', '_', '~', '\0', '\n', '\t', '\u00a0', '\ufeff'],
  ...['e', '\u0301', '\u0338', '<', '\u200d', '\u200e', '\u202e', '\u2028', '\ud800', '\udc00'],
  ...['👩‍👩‍👧‍👦', '🇦🇹', 'ﬁ', '각', 'ᄀ', 'ᅡ', 'ａ', 'con', 'NUL', 'com¹', 'lpt0', 'CONIN$', '.jpg'],
]
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...graphemes), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 90,
  })
  .map((parts) => parts.join(''))
const anyText = fc.oneof(nasty, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)/iu

describe('safeSegment, for any text', () => {
  it('gives one visible segment that every system can hold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const segment = safeSegment(text)
        expect(segment).not.toBe('')
        expect(segment).not.toMatch(/^\./u)
        expect(segment).not.toMatch(/[\s.]$/u)
        expect(segment).not.toMatch(/^\s/u)
        expect(segment).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        expect(segment).not.toMatch(reserved)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps to the limit of bytes, in NFC and well formed', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: longestSegment }), (text, longest) => {
        const segment = safeSegment(text, longest)
        expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(longest)
        expect(segment).toBe(segment.normalize('NFC'))
        expect(segment.isWellFormed()).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('leaves a safe segment as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = safeSegment(text)
        expect(safeSegment(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('safeSegment', () => {
  it.each([
    ['abcd-efgh-ijkl', 'abcd-efgh-ijkl'],
    ['Bühne 1', 'Bühne 1'],
    ['', '_'],
    ['   ', '_'],
    ['.', '_'],
    ['..', '_'],
    ['...', '_'],
    ['../../etc/passwd', '_-..-etc-passwd'],
    ['.hidden', '_hidden'],
    ['a/b\\c:d', 'a-b-c-d'],
    ['end. . .', 'end'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['aux .jpg', '_aux .jpg'],
    ['com¹', '_com¹'],
    ['console', 'console'],
    ['a\u202egpj.exe', 'agpj.exe'],
    ['u\u0308ber', 'über'],
    ['u\u200d\u0308ber', 'über'],
    ['a\0b\nc', 'abc'],
    ['\ud83d', '\ufffd'],
  ])('makes %j %j', (text, segment) => {
    expect(safeSegment(text)).toBe(segment)
  })

  it('cuts a long name between characters', () => {
    expect(safeSegment('x'.repeat(400))).toBe('x'.repeat(200))
    expect(safeSegment('é'.repeat(400))).toBe('é'.repeat(100))
    expect(safeSegment(`${'x'.repeat(198)}👩‍👩‍👧‍👦`)).toBe('x'.repeat(198))
  })
})
