import { describe, expect, it } from 'vitest'
import { parseInterval } from '../../../../main/capture/schedule/interval.ts'

describe('parseInterval', () => {
  it.each([
    ['1s', 1000],
    ['30s', 30_000],
    [' 90s ', 90_000],
    ['5m', 300_000],
    ['1440m', 86_400_000],
    ['86400s', 86_400_000],
    ['24h', 86_400_000],
  ])('takes %j', (text, ms) => {
    expect(parseInterval(text)).toBe(ms)
  })

  it.each([
    '',
    's',
    '90',
    '500ms',
    '1.5h',
    '-5s',
    '+5s',
    '5 s',
    '5S',
    '1d',
    '1h30m',
    '1e3s',
    '0x9s',
  ])('refuses %j as no interval', (text) => {
    expect(() => parseInterval(text)).toThrow(`“${text}” is no interval`)
  })

  it.each(['0s', '0h', '86401s', '1441m', '25h', `${'9'.repeat(400)}s`])(
    'refuses %j as out of range',
    (text) => {
      expect(() => parseInterval(text)).toThrow('An interval is 1s to 24h.')
    },
  )
})
