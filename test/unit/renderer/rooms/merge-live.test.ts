import { describe, expect, it } from 'vitest'
import type { RoomView } from '../../../../preload/contract.ts'
import { mergeLive } from '../../../../renderer/rooms/merge-live.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

const streamsOf = (...rooms: readonly RoomView[]) =>
  rooms.flatMap(({ live }) => (live ? [{ ...live }] : []))

describe('mergeLive', () => {
  it('marks what went live and what ended', () => {
    const merged = mergeLive([fakeLiveRoom(1), fakeRoom(2)], streamsOf(fakeLiveRoom(2)))
    expect(merged).toEqual([fakeRoom(1), fakeLiveRoom(2)])
  })

  it('keeps the objects of rooms that did not change', () => {
    const rooms = [fakeLiveRoom(1), fakeRoom(2)]
    const merged = mergeLive(rooms, streamsOf(fakeLiveRoom(1)))
    expect(merged[0]).toBe(rooms[0])
    expect(merged[1]).toBe(rooms[1])
  })

  it('takes a new stream of the same room', () => {
    const merged = mergeLive([fakeLiveRoom(1, 60)], streamsOf(fakeLiveRoom(1, 2)))
    expect(merged).toEqual([fakeLiveRoom(1, 2)])
  })

  it('adds a live room that the list lacks, once', () => {
    const stranger = streamsOf(fakeLiveRoom(7))
    const merged = mergeLive([fakeRoom(1)], [...stranger, ...stranger])
    expect(merged.map(({ roomId, live }) => [roomId, live !== null])).toEqual([
      [fakeRoom(1).roomId, false],
      [fakeRoom(7).roomId, true],
    ])
  })
})
