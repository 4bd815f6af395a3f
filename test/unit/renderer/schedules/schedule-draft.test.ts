import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contract } from '../../../../preload/contract.ts'
import type { ScheduleDraft } from '../../../../renderer/schedules/schedule-draft.ts'
import {
  emptyScheduleDraft,
  everyDay,
  readScheduleDraft,
} from '../../../../renderer/schedules/schedule-draft.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

const selected = [fakeLiveRoom(1), fakeRoom(2)]
const timeZone = 'Europe/London'

function read(change: Partial<ScheduleDraft>, rooms = selected) {
  return readScheduleDraft({ ...emptyScheduleDraft, ...change }, { selected: rooms, timeZone })
}

describe('the draft of a schedule', () => {
  it('asks for all live rooms every 30 seconds where nothing is changed', () => {
    expect(read({})).toEqual({
      problems: {},
      fields: {
        rooms: null,
        intervalMs: 30_000,
        hours: null,
        weekdays: null,
        timeZone,
        stopAfter: null,
        stopWhenEnded: false,
      },
    })
  })

  it('takes the selected rooms, their hours, days, zone and ends', () => {
    const change = {
      rooms: 'selected',
      every: ' 2 ',
      unit: 'minutes',
      hasHours: true,
      from: '22:00',
      to: '06:00',
      weekdays: [1, 5],
      timeZone: 'Asia/Tokyo',
      stopAfter: '10',
      stopWhenEnded: true,
    } as const
    expect(read(change).fields).toEqual({
      rooms: selected.map(({ roomId, customRoomId }) => ({ roomId, customRoomId })),
      intervalMs: 120_000,
      hours: { from: '22:00', to: '06:00' },
      weekdays: [1, 5],
      timeZone: 'Asia/Tokyo',
      stopAfter: 10,
      stopWhenEnded: true,
    })
  })

  it('leaves out what doesn’t count', () => {
    const { fields } = read({ hasHours: false, from: '', to: '', stopWhenEnded: true })
    expect(fields).toMatchObject({ hours: null, stopWhenEnded: false })
  })

  it.each([
    ['seconds', '1', 1000],
    ['seconds', '86400', 86_400_000],
    ['minutes', '1440', 86_400_000],
    ['hours', '24', 86_400_000],
  ] as const)('takes %s as the unit of %s', (unit, every, ms) => {
    expect(read({ unit, every }).fields?.intervalMs).toBe(ms)
  })

  const range = /At most 24 hours/u
  it.each<[Partial<ScheduleDraft>, string, RegExp]>([
    [{ every: '' }, 'every', /whole number/u],
    [{ every: 'ten' }, 'every', /whole number/u],
    [{ every: '1.5' }, 'every', /whole number/u],
    [{ every: '1e3' }, 'every', /whole number/u],
    [{ every: '-5' }, 'every', /whole number/u],
    [{ every: '0' }, 'every', /At least 1 second/u],
    [{ every: '86401' }, 'every', range],
    [{ every: '1441', unit: 'minutes' }, 'every', range],
    [{ every: '25', unit: 'hours' }, 'every', range],
    [{ every: '999999999999', unit: 'hours' }, 'every', range],
    [{ weekdays: [] }, 'weekdays', /at least one day/u],
    [{ stopAfter: '0' }, 'stopAfter', /whole number of ticks/u],
    [{ stopAfter: '2.5' }, 'stopAfter', /whole number of ticks/u],
    [{ stopAfter: 'soon' }, 'stopAfter', /whole number of ticks/u],
    [{ stopAfter: '1000001' }, 'stopAfter', /At most 1,000,000/u],
    [{ hasHours: true, from: '' }, 'from', /such as 08:00/u],
    [{ hasHours: true, to: '24:00' }, 'to', /such as 08:00/u],
    [{ hasHours: true, from: '09:00', to: '09:00' }, 'to', /different times/u],
  ])('refuses %j', (change, field, problem) => {
    const { fields, problems } = read(change)
    expect(fields).toBeNull()
    expect(Object.keys(problems)).toEqual([field])
    expect(Object.values(problems)[0]).toMatch(problem)
  })

  it.each([
    [0, /No room is selected/u],
    [1001, /at most 1,000 rooms/u],
  ])('refuses %i selected rooms', (count, problem) => {
    const rooms = Array.from({ length: count }, (_, n) => fakeRoom(n))
    expect(read({ rooms: 'selected' }, rooms).problems.rooms).toMatch(problem)
    expect(read({ rooms: 'live' }, rooms).fields).not.toBeNull()
  })

  it('makes nothing that the contract refuses', () => {
    const text = fc.oneof(fc.nat(90_000).map(String), fc.string({ maxLength: 6 }))
    const two = (max: number) => fc.nat(max).map((n) => String(n).padStart(2, '0'))
    const clock = fc.oneof(
      fc.tuple(two(25), two(61)).map(([hours, minutes]) => `${hours}:${minutes}`),
      fc.string({ maxLength: 5 }),
    )
    const drafts = fc.record({
      rooms: fc.constantFrom('live', 'selected'),
      every: text,
      unit: fc.constantFrom('seconds', 'minutes', 'hours'),
      hasHours: fc.boolean(),
      from: clock,
      to: clock,
      weekdays: fc.subarray([...everyDay]),
      timeZone: fc.constantFrom(null, 'UTC', 'Asia/Tokyo'),
      stopAfter: fc.oneof(fc.constant(''), text),
      stopWhenEnded: fc.boolean(),
    })
    fc.assert(
      fc.property(drafts, (draft) => {
        const { fields } = readScheduleDraft(draft as ScheduleDraft, { selected, timeZone })
        if (!fields) return
        const spec = { ...fields, projectId: 'project-1', options: {} }
        expect(contract.addSchedule.args.safeParse(spec).error).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })
})
