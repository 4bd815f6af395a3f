import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, groupsOf, joinRuns, nextDay } from '../../../../renderer/gallery/groups.ts'
import { firstPlace, momentOf } from '../../../../renderer/gallery/places.ts'

const noon = new Date(2026, 10, 17, 12).getTime()
const hour = 3_600_000
const at = (hours: number) => firstPlace(noon + hours * hour)

describe('groups by day', () => {
  const query = { order: 'newest', byRoom: false } as const

  it('part where the local day does', () => {
    const places = [at(11.9), at(0), at(-12), at(-12.1), at(-80)]
    const groups = groupsOf({ query, places, rooms: [] })
    expect(groups.map(({ start, count }) => [start, count])).toEqual([
      [0, 3],
      [3, 1],
      [4, 1],
    ])
    expect(groups[0]?.about).toEqual({ kind: 'day', day: new Date(2026, 10, 17).getTime() })
  })

  it('cover each still once, with those of its own day, in either order', () => {
    const hours = fc.array(fc.double({ min: -3000, max: 3000, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(hours, fc.constantFrom('newest' as const, 'oldest' as const), (those, order) => {
        const places = [...new Set(those.map((each) => Math.floor(at(each))))].toSorted((a, b) =>
          order === 'newest' ? b - a : a - b,
        )
        const groups = groupsOf({ query: { order, byRoom: false }, places, rooms: [] })
        let next = 0
        for (const { start, count, about } of groups) {
          expect(start).toBe(next)
          next += count
          for (const place of places.slice(start, next))
            expect(about).toEqual({ kind: 'day', day: dayOf(momentOf(place)) })
        }
        expect(next).toBe(places.length)
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      }),
    )
  })

  it('know days of any length', () => {
    // With a change of the clocks in most time zones somewhere between.
    for (let day = new Date(2026, 0, 1).getTime(); day < noon; day = nextDay(day)) {
      expect(dayOf(day)).toBe(day)
      expect(dayOf(nextDay(day) - 1)).toBe(day)
    }
  })
})

describe('groups by room', () => {
  const rooms = [
    { roomId: 'a', customRoomId: 'stage', start: 0 },
    { roomId: 'b', customRoomId: null, start: 3 },
  ]

  it('are the runs of the rooms', () => {
    const query = { order: 'largest', byRoom: true } as const
    const groups = groupsOf({ query, places: [9, 8, 7, 6, 5], rooms })
    expect(groups.map(({ key, count }) => [key, count])).toEqual([
      ['room a', 3],
      ['room b', 2],
    ])
  })

  it('go on over the end of a page', () => {
    const second = [
      { roomId: 'b', customRoomId: null, start: 0 },
      { roomId: 'c', customRoomId: null, start: 4 },
    ]
    expect(joinRuns(rooms, 5, second).map(({ roomId, start }) => [roomId, start])).toEqual([
      ['a', 0],
      ['b', 3],
      ['c', 9],
    ])
    expect(joinRuns(rooms, 5, [])).toEqual(rooms)
    expect(joinRuns([], 0, rooms)).toEqual(rooms)
  })
})

it('are one where the size decides, and none where nothing is', () => {
  const query = { order: 'largest', byRoom: false } as const
  expect(groupsOf({ query, places: [1, 5, 3], rooms: [] })).toMatchObject([
    { start: 0, count: 3, about: { kind: 'all' } },
  ])
  expect(groupsOf({ query, places: [], rooms: [] })).toEqual([])
})
