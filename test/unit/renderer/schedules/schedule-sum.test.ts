import { describe, expect, it } from 'vitest'
import type { ScheduleFields } from '../../../../renderer/schedules/schedule-draft.ts'
import { loadHint, sumUp, ticksPerDay } from '../../../../renderer/schedules/schedule-sum.ts'

const own = 'Europe/London'
const room = { roomId: 'a', customRoomId: null }

function fields(change: Partial<ScheduleFields> = {}): ScheduleFields {
  return {
    rooms: null,
    intervalMs: 30_000,
    hours: null,
    weekdays: null,
    timeZone: own,
    stopAfter: null,
    stopWhenEnded: false,
    ...change,
  }
}

const day = { from: '08:00', to: '18:00' }
const night = { from: '22:00', to: '06:00' }

describe('the sum of a schedule', () => {
  it.each<[Partial<ScheduleFields>, number]>([
    [{}, 2880],
    [{ hours: day }, 1200],
    [{ hours: night }, 960],
    [{ hours: { from: '08:00', to: '00:00' } }, 1920],
    [{ intervalMs: 7_000 }, 12_343],
    [{ intervalMs: 86_400_000, hours: day }, 1],
  ])('counts the ticks of a day of %j', (change, ticks) =>
    expect(ticksPerDay(fields(change))).toBe(ticks),
  )

  it.each<[Partial<ScheduleFields>, string]>([
    [
      { hours: day, weekdays: [1, 2, 3, 4, 5] },
      'Every 30 seconds from 08:00 until 18:00 on weekdays, all live rooms: up to 1,200 ticks a day.',
    ],
    [
      { rooms: [room, room, room], stopWhenEnded: true },
      'Every 30 seconds, 3 selected rooms: up to 2,880 ticks a day. Ends when every stream has ended.',
    ],
    [{ stopAfter: 10 }, 'Every 30 seconds, all live rooms: 10 ticks in all.'],
    [
      { stopAfter: 5000, intervalMs: 3_600_000 },
      'Every hour, all live rooms: up to 24 ticks a day, 5,000 in all.',
    ],
    [
      { hours: night, timeZone: 'Asia/Tokyo', intervalMs: 28_800_000 },
      'Every 8 hours from 22:00 until 06:00 of the next day, all live rooms: up to 1 tick a day. Times and days are those of Asia/Tokyo.',
    ],
    [{ timeZone: 'Asia/Tokyo' }, 'Every 30 seconds, all live rooms: up to 2,880 ticks a day.'],
  ])('tells %j', (change, words) => expect(sumUp(fields(change), own)).toBe(words))

  it.each<[Partial<ScheduleFields>, number, number, RegExp | null]>([
    [{ intervalMs: 1000 }, 1, 1, null],
    [{ intervalMs: 1000 }, 1, 0, null],
    [{ intervalMs: 2000 }, 1, 12, /about 6 captures a second/u],
    [{ intervalMs: 2000, rooms: [room, room] }, 1, 12, null],
    [{ intervalMs: 2000, rooms: [room, room] }, 3, 0, /about 3 captures a second/u],
    [{ intervalMs: 30_000 }, 1, 31, /more than a capture a second/u],
  ])('warns of a load: %j, best of %i, %i live', (change, best, live, hint) => {
    const words = loadHint(fields(change), { best }, live)
    if (hint) expect(words).toMatch(hint)
    else expect(words).toBeNull()
  })
})
