import { describe, expect, it } from 'vitest'
import { scheduleSpecSchema } from '../../../../main/capture/schedule/schedule.ts'
import { exampleSpec, room } from './support.ts'

const roomsOf = (count: number) => Array.from({ length: count }, (_, index) => room(`r${index}`))

describe('a schedule as a person makes it', () => {
  it.each([
    {},
    { rooms: [room('a')], stopWhenEnded: true },
    { rooms: [{ roomId: 'a', customRoomId: null }] },
    { rooms: roomsOf(1000) },
    { intervalMs: 1000 },
    { intervalMs: 86_400_000 },
    { hours: { from: '22:00', to: '06:00' } },
    { hours: { from: '00:00', to: '23:59' } },
    { weekdays: [1, 7] },
    { timeZone: 'America/Argentina/Buenos_Aires' },
    { timeZone: 'UTC' },
    { stopAfter: 1_000_000 },
    { options: { width: 64, height: 36, format: 'webp' as const, best: 3 } },
  ])('is taken as it is: %j', (changes) => {
    const spec = exampleSpec(changes)
    expect(scheduleSpecSchema.parse(spec)).toEqual(spec)
  })

  it.each([
    [{ rooms: [] }, 'at least one room'],
    [{ rooms: roomsOf(1001) }, 'at most 1000 rooms'],
    [{ rooms: [room('a'), room('a')] }, 'each room once'],
    [{ rooms: [{ roomId: '', customRoomId: null }] }, ''],
    [{ rooms: [{ ...room('a'), path: '/etc' }] }, ''],
    [{ rooms: 'all' }, ''],
    [{ intervalMs: 999 }, 'at least 1 second'],
    [{ intervalMs: 86_400_001 }, 'at most 24 hours'],
    [{ intervalMs: 1500.5 }, 'whole milliseconds'],
    [{ intervalMs: Number.NaN }, 'number of milliseconds'],
    [{ intervalMs: '30s' }, 'number of milliseconds'],
    [{ hours: { from: '8:00', to: '18:00' } }, 'HH:MM'],
    [{ hours: { from: '08:00', to: '24:00' } }, 'HH:MM'],
    [{ hours: { from: '08:60', to: '18:00' } }, 'HH:MM'],
    [{ hours: { from: '08:00', to: '08:00' } }, 'begin and end at different times'],
    [{ hours: { from: '08:00' } }, ''],
    [{ weekdays: [] }, 'at least one weekday'],
    [{ weekdays: [0] }, ''],
    [{ weekdays: [8] }, ''],
    [{ weekdays: [1.5] }, ''],
    [{ weekdays: [1, 1] }, 'named once'],
    [{ timeZone: 'Mars/Olympus' }, 'no time zone'],
    [{ timeZone: '+02:00' }, 'no time zone'],
    [{ timeZone: '' }, 'no time zone'],
    [{ stopAfter: 0 }, 'at least 1 tick'],
    [{ stopAfter: 1_000_001 }, 'at most 1,000,000 ticks'],
    [{ stopWhenEnded: true }, 'Only a schedule of selected rooms'],
    [{ options: { time: 5 } }, 'in real time'],
    [{ options: { width: 64 } }, 'both width and height'],
    [{ projectId: '' }, ''],
    [{ id: 'mine' }, ''],
    [{ state: 'running' }, ''],
  ])('is refused: %j', (changes, words) => {
    const { success, error } = scheduleSpecSchema.safeParse({ ...exampleSpec(), ...changes })
    expect(success).toBe(false)
    expect(error?.issues.map(({ message }) => message).join(' ')).toContain(words)
  })
})
