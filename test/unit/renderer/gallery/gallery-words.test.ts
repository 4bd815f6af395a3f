import { describe, expect, it } from 'vitest'
import {
  captionOf,
  cellWords,
  headingOf,
  marksOf,
} from '../../../../renderer/gallery/gallery-words.ts'
import { formatMoment, formatTime } from '../../../../renderer/ui/format.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const day = (date: number, month = 10) => new Date(2026, month, date).getTime()

function dayGroup(ms: number) {
  return { key: '', start: 0, count: 1, about: { kind: 'day', day: ms } } as const
}

describe('a heading', () => {
  it.each([
    [day(17), 'Today', 'Tuesday 17 November 2026'],
    [day(16), 'Yesterday', 'Monday 16 November 2026'],
    [day(15), 'Sunday 15 November 2026', null],
    [day(18), 'Wednesday 18 November 2026', null],
  ])('of %i says %s', (ms, title, more) => {
    expect(headingOf(dayGroup(ms), day(17))).toEqual({ title, more })
  })

  it('knows yesterday over a change of the clocks', () => {
    for (const [date, month] of [
      [30, 2],
      [26, 9],
      [9, 2],
      [2, 10],
    ] as const)
      expect(headingOf(dayGroup(day(date - 1, month)), day(date, month)).title).toBe('Yesterday')
  })

  it('names a room', () => {
    const about = { kind: 'room', roomId: 'abcd', customRoomId: 'stage' } as const
    expect(headingOf({ key: '', start: 0, count: 1, about }, 0)).toEqual({
      title: 'abcd',
      more: 'stage',
    })
  })
})

describe('a still', () => {
  it('has no marks where all is well', () => expect(marksOf(fakeStill(1))).toEqual([]))

  it('has a mark for each thing to know', () => {
    const still = fakeStill(1, {
      favourite: true,
      missingSince: '2026-11-23T12:00:00.000Z',
      changedAt: '2026-11-23T12:00:00.000Z',
      differences: [{ field: 'bytes', source: 'answer', stated: '1', actual: '2' }],
    })
    expect(marksOf(still).map(({ mark }) => mark)).toEqual([
      'favourite',
      'missing',
      'changed',
      'differs',
    ])
  })

  it('is not called missing while its folder is away', () => {
    const still = fakeStill(1, { isAway: true, missingSince: '2026-11-23T12:00:00.000Z' })
    expect(marksOf(still).map(({ mark }) => mark)).toEqual(['away'])
  })

  it('leaves out of its caption what the heading tells', () => {
    const still = fakeStill(1, { roomId: 'abcd', customRoomId: 'stage', bytes: 2_500_000 })
    const [time, moment] = [formatTime(still.capturedAt), formatMoment(still.capturedAt)]
    const caption = (told: 'day' | 'room' | 'all') => captionOf(still, still.capturedAt, told)
    expect(caption('day')).toEqual({ title: 'abcd', more: `${time} · stage` })
    expect(caption('room')).toEqual({ title: moment, more: '2.5 MB' })
    expect(caption('all')).toEqual({ title: 'abcd', more: `2.5 MB · ${moment}` })
    expect(captionOf(undefined, still.capturedAt, 'day').more).toBe(time)
  })

  it('is named by its room and moment, and by its moment alone before more is known', () => {
    const still = fakeStill(1, { roomId: 'abcd', customRoomId: 'stage', favourite: true })
    const moment = formatMoment(still.capturedAt)
    expect(cellWords(still, '')).toBe(`abcd, stage, ${moment}, favourite`)
    expect(cellWords(undefined, still.capturedAt)).toBe(`Still, ${moment}`)
  })
})
