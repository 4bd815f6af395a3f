import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoomMarks } from '../../../../renderer/rooms/room-order.ts'
import { arrangeRooms, countRooms, roomFilters } from '../../../../renderer/rooms/room-order.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

function marksOf(favourites: readonly string[] = [], hidden: readonly string[] = []): RoomMarks {
  return {
    ranks: new Map(favourites.map((id, rank) => [id, rank])),
    hidden: new Set(hidden),
  }
}

const none = marksOf()
const demo = fakeLiveRoom(1, 5, { roomId: 'abcd-efgh-ijkl', customRoomId: 'Weekly Demo' })
const idle = fakeRoom(2, { roomId: 'mnop-qrst-uvwx', customRoomId: null })
const other = fakeRoom(3, { roomId: 'zzzz-zzzz-zzzz', customRoomId: null })

describe('arrangeRooms', () => {
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
    ['favourites', '', []],
    ['hidden', '', []],
  ] as const)('shows of %s with %j the right ones', (filter, query, shown) => {
    expect(arrangeRooms([demo, idle], none, { filter, query })).toEqual(shown)
  })

  it('hands back the same list where nothing is left out', () => {
    const rooms = [demo, idle]
    expect(arrangeRooms(rooms, none, { filter: 'all', query: ' ' })).toBe(rooms)
  })

  it('puts favourites first, in their owner’s order, whatever is live', () => {
    const marks = marksOf([other.roomId, 'gone', idle.roomId])
    const show = (filter: 'all' | 'live' | 'favourites') =>
      arrangeRooms([demo, idle, other], marks, { filter, query: '' })
    expect(show('all')).toEqual([other, idle, demo])
    expect(show('live')).toEqual([demo])
    expect(show('favourites')).toEqual([other, idle])
  })

  it('shows hidden rooms under their own filter only, favourites too', () => {
    const marks = marksOf([idle.roomId], [idle.roomId, demo.roomId])
    const show = (filter: (typeof roomFilters)[number]) =>
      arrangeRooms([demo, idle, other], marks, { filter, query: '' })
    expect(show('all')).toEqual([other])
    expect(show('live')).toEqual([])
    expect(show('favourites')).toEqual([])
    expect(show('hidden')).toEqual([idle, demo])
  })

  it('loses and doubles no room, and counts what it shows', () => {
    const rooms = [1, 2, 3, 4, 5, 6].map((n) => (n % 2 ? fakeRoom(n) : fakeLiveRoom(n, n)))
    const ids = rooms.map(({ roomId }) => roomId)
    fc.assert(
      fc.property(fc.shuffledSubarray(ids), fc.subarray(ids), (favourites, hidden) => {
        const marks = marksOf(favourites, hidden)
        const counts = countRooms(rooms, marks)
        for (const filter of roomFilters) {
          const shown = arrangeRooms(rooms, marks, { filter, query: '' })
          expect(new Set(shown).size).toBe(shown.length)
          expect(shown).toHaveLength(counts[filter])
        }
        expect(counts.all + counts.hidden).toBe(rooms.length)
        const pinned = arrangeRooms(rooms, marks, { filter: 'all', query: '' })
        const visible = favourites.filter((id) => !hidden.includes(id))
        expect(pinned.slice(0, visible.length).map(({ roomId }) => roomId)).toEqual(visible)
      }),
    )
  })
})
