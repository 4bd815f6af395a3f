import { describe, expect, it } from 'vitest'
import { createRooms } from '../../../main/sandbox/rooms.ts'

const now = () => Date.UTC(2026, 10, 23)
const make = (options: { seed?: number; rooms?: number; live?: number } = {}) =>
  createRooms({ seed: 1, rooms: 12, live: 5, now, ...options })

describe('createRooms', () => {
  it('makes the same rooms for the same seed', () => {
    expect(make().all).toEqual(make().all)
    expect(make({ seed: 2 }).all).not.toEqual(make().all)
  })

  it('keeps the ids whatever the number of live rooms', () => {
    const ids = (live: number) => make({ live }).all.map((room) => [room.roomId, room.customRoomId])
    expect(ids(12)).toEqual(ids(0))
  })

  it.each([0, 1, 5, 12])('makes %i rooms live', (live) => {
    expect(make({ live }).all.filter((room) => room.liveForMs !== null)).toHaveLength(live)
  })

  it('scatters the live rooms over the list', () => {
    const { all } = make({ rooms: 200, live: 20 })
    const places = all.flatMap((room, index) => (room.liveForMs === null ? [] : [index]))
    expect(Math.min(...places)).toBeLessThan(50)
    expect(Math.max(...places)).toBeGreaterThan(150)
  })

  it('covers the six cases of quality and orientation in turn', () => {
    const live = make({ rooms: 40, live: 12 }).all.filter((room) => room.liveForMs !== null)
    const cases = live.map((room) => `${room.quality} ${room.orientation}`)
    expect(new Set(cases.slice(0, 6)).size).toBe(6)
    expect(cases.slice(6)).toEqual(cases.slice(0, 6))
  })

  it('started every live stream up to two hours ago, in an older room', () => {
    for (const room of make({ rooms: 200, live: 200 }).all) {
      expect(room.liveForMs).toBeGreaterThan(60_000)
      expect(room.liveForMs).toBeLessThanOrEqual(2 * 3_600_000)
      expect(room.createdAt).toBeLessThan(now() - 2 * 3_600_000)
    }
  })

  it('lists 10,000 rooms newest first, with no id twice', () => {
    const { all } = make({ rooms: 10_000, live: 10_000 })
    const ids = all.flatMap((room) => [room.roomId, room.id, room.customRoomId ?? room.id])
    expect(new Set(all.map((room) => room.roomId)).size).toBe(10_000)
    expect(new Set(ids).size).toBe(20_000 + all.filter((room) => room.customRoomId).length)
    expect(all).toEqual(all.toSorted((a, b) => b.createdAt - a.createdAt))
    expect(all.every((room) => /^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/.test(room.roomId))).toBe(true)
  })

  it('finds a room by any of its ids', () => {
    const rooms = make()
    const room = rooms.all.find((one) => one.customRoomId)
    expect.assert(room?.customRoomId)
    expect(rooms.find(room.id)).toBe(room)
    expect(rooms.find(room.roomId)).toBe(room)
    expect(rooms.find(room.customRoomId)).toBe(room)
    expect(rooms.byRoomId(room.customRoomId)).toBeUndefined()
    expect(rooms.find('null')).toBeUndefined()
  })
})
