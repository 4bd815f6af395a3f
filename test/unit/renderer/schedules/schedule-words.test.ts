import { describe, expect, it } from 'vitest'
import {
  countsWords,
  endWords,
  hoursWords,
  intervalWords,
  roomsWords,
  scheduleName,
  timesWords,
  weekdaysWords,
} from '../../../../renderer/schedules/schedule-words.ts'
import { fakeSchedule } from '../../../support/fake-schedules.ts'

const room = { roomId: 'a', customRoomId: null }

describe('a schedule in words', () => {
  it.each([
    [1000, 'Every second'],
    [30_000, 'Every 30 seconds'],
    [60_000, 'Every minute'],
    [90_000, 'Every 90 seconds'],
    [5_400_000, 'Every 90 minutes'],
    [3_600_000, 'Every hour'],
    [86_400_000, 'Every 24 hours'],
    [1500, 'Every 1.5 seconds'],
  ])('tells %i ms as an interval', (ms, words) => expect(intervalWords(ms)).toBe(words))

  it.each([
    [null, 'All live rooms'],
    [[room], '1 room'],
    [[room, room], '2 rooms'],
  ])('tells the rooms %j', (rooms, words) => expect(roomsWords(rooms)).toBe(words))

  it.each([
    [null, ''],
    [{ from: '08:00', to: '18:00' }, 'from 08:00 until 18:00'],
    [{ from: '22:00', to: '06:00' }, 'from 22:00 until 06:00 of the next day'],
    [{ from: '22:00', to: '00:00' }, 'from 22:00 until midnight'],
    [{ from: '00:00', to: '06:00' }, 'from 00:00 until 06:00'],
  ])('tells the hours %j', (hours, words) => expect(hoursWords(hours)).toBe(words))

  it.each([
    [null, ''],
    [[1, 2, 3, 4, 5, 6, 7], ''],
    [[5, 4, 3, 2, 1], 'on weekdays'],
    [[6, 7], 'at weekends'],
    [[1], 'on Mondays'],
    [[7, 1, 3], 'on Mondays, Wednesdays and Sundays'],
  ])('tells the days %j', (days, words) => expect(weekdaysWords(days)).toBe(words))

  it.each([
    [null, false, ''],
    [1, false, 'ends after 1 tick'],
    [1200, false, 'ends after 1,200 ticks'],
    [null, true, 'ends when every stream has ended'],
    [10, true, 'ends after 10 ticks or when every stream has ended'],
  ])('tells the end of %j, %j', (stopAfter, stopWhenEnded, words) =>
    expect(endWords({ stopAfter, stopWhenEnded })).toBe(words),
  )

  it('joins what belongs together', () => {
    const schedule = fakeSchedule(1, { hours: { from: '08:00', to: '18:00' }, weekdays: [6, 7] })
    expect(timesWords(schedule)).toBe('Every 30 seconds from 08:00 until 18:00 at weekends')
    expect(scheduleName(schedule)).toBe('every 30 seconds, all live rooms')
  })

  it('counts ticks, and leaves out what never happened', () => {
    expect(countsWords(fakeSchedule(1))).toBe('0 ran')
    expect(countsWords(fakeSchedule(1, { ran: 3700, skipped: 2, missed: 12, failed: 1 }))).toBe(
      '3,700 ran · 2 skipped · 12 missed · 1 failed',
    )
  })
})
