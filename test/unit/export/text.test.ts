import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sansSerif } from '../../../main/export/sheet/fonts.ts'
import { captionOf, ellipsise, oneLine } from '../../../main/export/sheet/text.ts'
import { exampleStill } from '../../support/examples.ts'

const characters = (text: string) => [...new Intl.Segmenter().segment(text)].length

describe('captions', () => {
  it('name the custom id before the room, and the time where people are', () => {
    expect(captionOf(exampleStill(), 'en-GB', 'Asia/Kolkata')).toEqual({
      room: 'main-stage',
      time: '1 Mar 2026, 17:30:01',
    })
    expect(captionOf(exampleStill({ customRoomId: null }), 'en-GB', 'UTC').room).toBe(
      'abcd-efgh-ijkl',
    )
  })

  it('are one line, whatever the room is called', () => {
    expect(oneLine(' a\nb\u0000\u2028c ')).toBe('a b c')
  })

  it('have no time where there is none', () => {
    expect(captionOf({ roomId: 'a', customRoomId: null, capturedAt: 'soon' }, 'en-GB').time).toBe(
      '',
    )
  })
})

describe('ellipsise', () => {
  it('leaves alone what fits', () => {
    expect(ellipsise('room', 4, characters)).toBe('room')
  })

  it('cuts between characters as people see them', () => {
    expect(ellipsise('👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧', 2, characters)).toBe('👩‍👩‍👧‍👧…')
  })

  it('keeps as much as fits and no more', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (given, longest) => {
        const cut = ellipsise(given, longest, characters)
        expect(characters(cut)).toBeLessThanOrEqual(Math.max(1, longest))
        if (cut !== given) expect(given.startsWith(cut.slice(0, -1))).toBe(true)
      }),
    )
  })
})

describe('sansSerif', () => {
  it('takes the system’s own, with what it lacks behind it', () => {
    const families = ['Noto Sans CJK SC', 'Zapfino', 'Segoe UI']
    expect(sansSerif(families)).toBe('"Segoe UI", "Noto Sans CJK SC"')
  })

  it('makes do with any font, and knows when there is none', () => {
    expect(sansSerif(['Zapf"ino'])).toBe('"Zapfino"')
    expect(sansSerif([])).toBeNull()
  })
})
