import { describe, expect, it } from 'vitest'
import {
  formatAge,
  formatBytes,
  formatDuration,
  formatEffort,
  formatRough,
  formatSize,
} from '../../../../renderer/ui/format.ts'

describe('the words for numbers', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [415_153, '415 kB'],
    [1_500_000, '1.5 MB'],
    [2_340_000_000, '2.3 GB'],
  ])('%d bytes are %s', (bytes, words) => {
    expect(formatBytes(bytes)).toBe(words)
  })

  it.each([
    [0, 'now'],
    [999, 'now'],
    [12_000, '12 sec ago'],
    [-12_000, 'in 12 sec'],
    [3 * 60_000, '3 min ago'],
    [2 * 3_600_000, '2 hr ago'],
    [86_400_000, 'yesterday'],
  ])('%d ms ago is %s', (ms, words) => {
    expect(formatAge(ms)).toBe(words)
  })

  it.each([
    [-5_000, '0s'],
    [45_900, '45s'],
    [12 * 60_000, '12m'],
    [3 * 3_600_000, '3h'],
    [3 * 3_600_000 + 12 * 60_000, '3h 12m'],
    [26 * 3_600_000, '1d 2h'],
  ])('%d ms last %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words)
  })

  it.each([
    [0, '1 sec'],
    [39_100, '40 sec'],
    [59_000, '59 sec'],
    [60_000, '1 min'],
    [5.6 * 60_000, '6 min'],
    [60 * 60_000, '1 hr'],
    [130 * 60_000, '2 hr 10 min'],
    [1_500 * 3_600_000, '1,500 hr'],
  ])('%d ms are about %s', (ms, words) => {
    expect(formatRough(ms)).toBe(words)
  })

  it('writes sizes and efforts', () => {
    expect(formatSize({ width: 1280, height: 720 })).toBe('1280 × 720')
    expect(formatEffort(840)).toBe('840 ms')
    expect(formatEffort(1_440)).toBe('1.4 secs')
  })
})
