import { describe, expect, it } from 'vitest'
import type { ScheduleView } from '../../../../preload/contract.ts'
import { scheduleOfWall, stoppedLike, wallSpec } from '../../../../renderer/wall/wall-schedule.ts'
import { fakeRoom } from '../../../support/fake-data.ts'
import { fakeSchedule } from '../../../support/fake-schedules.ts'

const projectId = fakeSchedule(1).projectId
const [first, second] = [fakeRoom(1), fakeRoom(2)]
const ids = [first.roomId, second.roomId]
const spec = wallSpec({ projectId, rooms: null, intervalMs: 30_000, timeZone: 'Europe/London' })

function schedule(number: number, change: Partial<ScheduleView> = {}): ScheduleView {
  return fakeSchedule(number, { ...spec, state: 'running', ...change })
}

describe('what keeps the wall fresh', () => {
  it('is the quickest running schedule of all live rooms of the project', () => {
    const quick = schedule(2, { intervalMs: 15_000 })
    const all = [
      schedule(1),
      quick,
      schedule(3, { intervalMs: 1000, state: 'stopped' }),
      schedule(4, { intervalMs: 1000, projectId: 'other' }),
      schedule(5, { intervalMs: 1000, rooms: [first] }),
    ]
    expect(scheduleOfWall(all, projectId, ids)).toBe(quick)
  })

  it('is one of named rooms where it names each', () => {
    const named = schedule(1, { rooms: [first, second] })
    expect(scheduleOfWall([named], projectId, ids)).toBe(named)
    expect(scheduleOfWall([named], projectId, [...ids, 'third'])).toBeUndefined()
    expect(scheduleOfWall([named], projectId, [])).toBeUndefined()
  })
})

describe('starting it', () => {
  it('takes up a stopped schedule that does the same, whatever the order of its rooms', () => {
    const favourites = wallSpec({ ...spec, rooms: [first, second], intervalMs: 30_000 })
    const stopped = schedule(1, {
      state: 'stopped',
      rooms: [second, first],
      timeZone: 'Asia/Tokyo',
    })
    expect(stoppedLike([stopped], favourites)).toBe(stopped)
  })

  it.each<readonly [string, Partial<ScheduleView>]>([
    ['runs', { state: 'running' }],
    ['has ended', { state: 'ended' }],
    ['has another interval', { intervalMs: 60_000 }],
    ['has other options', { options: { format: 'png' } }],
    ['keeps hours', { hours: { from: '08:00', to: '18:00' } }],
    ['ends by itself', { stopAfter: 10 }],
    ['names rooms', { rooms: [first] }],
  ])('leaves one alone that %s', (_, change) => {
    expect(stoppedLike([schedule(1, { state: 'stopped', ...change })], spec)).toBeUndefined()
  })
})
