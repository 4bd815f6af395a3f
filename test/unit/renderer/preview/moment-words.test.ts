import { afterEach, describe, expect, it } from 'vitest'
import {
  behindText,
  momentText,
  spanText,
  timelineText,
} from '../../../../renderer/preview/moment-words.ts'
import type { Clock } from '../../../../renderer/preview/preview-state.ts'
import type { Told } from '../../../../renderer/preview/steady-text.ts'
import { nextTold } from '../../../../renderer/preview/steady-text.ts'
import {
  positionAt,
  shareOf,
  sliderValues,
} from '../../../../renderer/preview/timeline-geometry.ts'
import { speak } from '../../../../renderer/ui/words.ts'

const clock: Clock = {
  readAt: 0,
  position: 30,
  window: { start: 10, end: 40, live: 36, now: 38, isEnded: false },
  moment: { ok: true, seconds: 725 },
  behind: 8,
  isLive: false,
}

afterEach(() => speak({ language: 'en', locale: 'en-GB' }))

describe('momentText', () => {
  it.each([
    [725.2, 1, '12:05.2'],
    [725.2, 3, '12:05.200'],
    [725.999, 1, '12:05.9'],
    [0, 1, '0:00.0'],
    [3725.0336, 3, '1:02:05.034'],
  ] as const)('%d to %d digits', (seconds, digits, text) => {
    expect(momentText(seconds, digits)).toBe(text)
  })

  it('has the decimal sign of the language', async () => {
    await speak({ language: 'de', locale: 'de-DE' })
    expect(momentText(725.2, 1)).toBe('12:05,2')
  })
})

describe('what the timeline tells', () => {
  it.each([
    [clock, '12:05 in the stream, 8 s behind live'],
    [
      { ...clock, moment: { ok: true, seconds: 725.233 } },
      '12:05.233 in the stream, 8 s behind live',
    ],
    [{ ...clock, isLive: true }, '12:05 in the stream, live'],
    [{ ...clock, behind: 125 }, '12:05 in the stream, 2:05 behind live'],
    [
      { ...clock, moment: { ok: false, reason: 'no-dates' } },
      'at an unknown moment of the stream, 8 s behind live',
    ],
  ] as const)('%#', (each, text) => {
    expect(timelineText(each)).toBe(text)
  })

  it('tells how far behind live', () => {
    expect(behindText(clock)).toBe('8 s behind live')
    expect(behindText({ ...clock, isLive: true })).toBe('Live')
    expect(spanText(99)).toBe('99 s')
  })

  it('tells of steps at once, and of what plays by itself every few seconds', () => {
    const at = (seconds: number, moved: number): Clock => ({
      ...clock,
      readAt: seconds * 1000,
      position: 30 + moved,
      moment: { ok: true, seconds: 725 + moved },
    })
    const first = nextTold(null, at(0, 0), false)
    expect(nextTold(first, at(2, 2), false)).toBe(first)
    expect(nextTold(first, at(2, 3), false).text).toMatch(/^12:08 /u)
    expect(nextTold(first, at(2, 1), false).text).toMatch(/^12:06 /u)
    expect(nextTold(first, at(5, 5), false).text).toMatch(/^12:10 /u)
    expect(nextTold(first, at(2, 2), true).text).toMatch(/^12:07 /u)
  })

  it('keeps still while nothing changes', () => {
    const told: Told = nextTold(null, clock, true)
    expect(nextTold(told, { ...clock, readAt: 60_000 }, true)).toBe(told)
  })
})

describe('the timeline’s geometry', () => {
  it.each([
    [10, 0],
    [25, 0.5],
    [40, 1],
    [5, 0],
    [99, 1],
  ])('%d lies at %d', (position, share) => {
    expect(shareOf(position, clock.window)).toBe(share)
  })

  it.each([
    [0, 10],
    [0.5, 25],
    [-1, 10],
    [2, 40],
  ])('%d is the position %d', (share, position) => {
    expect(positionAt(share, clock.window)).toBe(position)
  })

  it('has the slider’s values in seconds of stream, else of the player', () => {
    expect(sliderValues(clock)).toEqual({ min: 705, max: 735, now: 725 })
    const unnamed = { ...clock, moment: { ok: false, reason: 'no-start' } } as const
    expect(sliderValues(unnamed)).toEqual({ min: 10, max: 40, now: 30 })
    expect(sliderValues({ ...clock, position: 5 })).toMatchObject({ min: 725, now: 725 })
    expect(sliderValues(null)).toEqual({ min: 0, max: 0, now: 0 })
  })
})
