import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatStreamTime, parseStreamTime } from '../../../../renderer/capture/stream-time.ts'

describe('parseStreamTime', () => {
  it.each([
    ['', undefined],
    ['   ', undefined],
    ['0', 0],
    ['90', 90],
    [' 90.5 ', 90.5],
    ['90,5', 90.5],
    ['1:30', 90],
    ['0:05.25', 5.25],
    ['75:30', 4530],
    ['1:02:03', 3723],
    ['00:00:00', 0],
    ['24:00:00', 86_400],
  ])('reads %j', (text, seconds) => {
    expect(parseStreamTime(text)).toEqual({ ok: true, seconds })
  })

  it.each([
    '1:60',
    '1:75:00',
    '1:2:3:4',
    'abc',
    '1e3',
    '0x10',
    '1:',
    ':30',
    '1 30',
    '∞',
    '1.2.3',
    '+5',
    '٣',
  ])('refuses %j', (text) => {
    expect(parseStreamTime(text)).toMatchObject({ ok: false, problem: /Write seconds/ })
  })

  it.each(['-1', ' -0:30'])('says that %j is negative', (text) => {
    expect(parseStreamTime(text)).toEqual({
      ok: false,
      problem: 'Time in stream can’t be negative.',
    })
  })

  it.each(['86400.001', '24:00:01', '99999999999999'])('says that %j is too long', (text) => {
    expect(parseStreamTime(text)).toMatchObject({ ok: false, problem: /at most 24 hours/ })
  })

  it('reads back what formatStreamTime writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400_000 }), (ms) => {
        const text = formatStreamTime(ms / 1000)
        expect(parseStreamTime(text)).toEqual({ ok: true, seconds: ms / 1000 })
      }),
    )
  })
})

describe('formatStreamTime', () => {
  it.each([
    [0, '0:00'],
    [45, '0:45'],
    [725.5, '12:05.5'],
    [3723, '1:02:03'],
    [59.9999, '1:00'],
  ])('writes %d as %s', (seconds, text) => {
    expect(formatStreamTime(seconds)).toBe(text)
  })
})
