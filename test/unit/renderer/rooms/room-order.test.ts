import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterRooms, sortRooms } from '../../../../renderer/rooms/room-order.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

describe('sortRooms', () => {
  it('puts live rooms first, then the newest of each', () => {
    const old = fakeRoom(9)
    const young = fakeRoom(2)
    const longLive = fakeLiveRoom(3, 500)
    const justLive = fakeLiveRoom(8, 1)
    expect(sortRooms([old, longLive, young, justLive])).toEqual([justLive, longLive, young, old])
  })

  it('puts rooms without a date last, by their id', () => {
    const dateless = ['b', 'a'].map((roomId) => fakeRoom(1, { roomId, createdAt: null }))
    const broken = fakeRoom(1, { roomId: 'c', createdAt: 'yesterday' })
    const sorted = sortRooms([broken, ...dateless, fakeRoom(5, { roomId: 'z' })])
    expect(sorted.map(({ roomId }) => roomId)).toEqual(['z', 'a', 'b', 'c'])
  })

  it('does not depend on the order that the rooms come in', () => {
    const rooms = [1, 2, 3, 4, 5, 6].map((n) => (n % 2 ? fakeRoom(n) : fakeLiveRoom(n, n)))
    fc.assert(
      fc.property(fc.shuffledSubarray(rooms, { minLength: 6 }), (shuffled) => {
        expect(sortRooms(shuffled)).toEqual(sortRooms(rooms))
      }),
    )
  })
})

describe('filterRooms', () => {
  const demo = fakeLiveRoom(1, 5, { roomId: 'abcd-efgh-ijkl', customRoomId: 'Weekly Demo' })
  const idle = fakeRoom(2, { roomId: 'mnop-qrst-uvwx', customRoomId: null })
  const rooms = [demo, idle]

  it.each([
    ['all', '', [demo, idle]],
    ['live', '', [demo]],
    ['all', 'MNOP', [idle]],
    ['all', 'demo', [demo]],
    ['all', '  weekly   efgh ', [demo]],
    ['live', 'mnop', []],
    // A word must not match across the two ids.
    ['all', 'ijklweekly', []],
    ['all', '.*', []],
  ] as const)('shows of %s with %j the right ones', (filter, query, shown) => {
    expect(filterRooms(rooms, filter, query)).toEqual(shown)
  })

  it('hands back the same list where nothing is filtered', () => {
    expect(filterRooms(rooms, 'all', ' ')).toBe(rooms)
  })
})
