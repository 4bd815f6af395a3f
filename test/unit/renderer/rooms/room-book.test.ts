import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoomView } from '../../../../preload/contract.ts'
import { createRoomBook } from '../../../../renderer/rooms/room-book.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

const streamsOf = (...rooms: readonly RoomView[]) =>
  rooms.flatMap(({ live }) => (live ? [{ ...live }] : []))

const listed = (...rooms: readonly RoomView[]) => rooms.map(({ live: _, ...room }) => room)

/** A book as it is after a first look. */
function bookOf(...rooms: readonly RoomView[]) {
  const book = createRoomBook()
  book.setListed(listed(...rooms))
  book.setLive(streamsOf(...rooms))
  return book
}

describe('the book of rooms', () => {
  it('puts live rooms first, then the newest of each', () => {
    const [old, young] = [fakeRoom(9), fakeRoom(2)]
    const [longLive, justLive] = [fakeLiveRoom(3, 500), fakeLiveRoom(8, 1)]
    const book = bookOf(old, longLive, young, justLive)
    expect(book.rooms()).toEqual([justLive, longLive, young, old])
  })

  it('puts rooms without a date last, by their id', () => {
    const dateless = ['b', 'a'].map((roomId) => fakeRoom(1, { roomId, createdAt: null }))
    const book = bookOf(...dateless, fakeRoom(5, { roomId: 'z' }))
    expect(book.rooms().map(({ roomId }) => roomId)).toEqual(['z', 'a', 'b'])
  })

  it('does not depend on the order that the rooms come in', () => {
    const rooms = [1, 2, 3, 4, 5, 6].map((n) => (n % 2 ? fakeRoom(n) : fakeLiveRoom(n, n)))
    fc.assert(
      fc.property(fc.shuffledSubarray(rooms, { minLength: 6 }), (shuffled) => {
        expect(bookOf(...shuffled).rooms()).toEqual(bookOf(...rooms).rooms())
      }),
    )
  })

  it('tells what went live and what ended, and keeps the objects of all others', () => {
    const book = bookOf(fakeLiveRoom(1), fakeRoom(2), fakeRoom(3))
    const before = new Map(book.rooms().map((room) => [room.roomId, room]))
    book.setLive(streamsOf(fakeLiveRoom(2)))
    expect(book.rooms()).toEqual([fakeLiveRoom(2), fakeRoom(1), fakeRoom(3)])
    expect(book.rooms()[2]).toBe(before.get(fakeRoom(3).roomId))
  })

  it('is the same list where a look or a new list tells nothing new', () => {
    const book = bookOf(fakeLiveRoom(1), fakeRoom(2))
    const before = book.rooms()
    book.setLive(streamsOf(fakeLiveRoom(1)))
    book.setListed(listed(fakeRoom(1), fakeRoom(2)))
    expect(book.rooms()).toBe(before)
  })

  it('takes a new stream of the same room', () => {
    const book = bookOf(fakeLiveRoom(1, 60))
    book.setLive(streamsOf(fakeLiveRoom(1, 2)))
    expect(book.rooms()).toEqual([fakeLiveRoom(1, 2)])
  })

  it('adds a live room that the list lacks, once', () => {
    const book = bookOf(fakeRoom(1))
    book.setLive([...streamsOf(fakeLiveRoom(7)), ...streamsOf(fakeLiveRoom(7))])
    expect(book.rooms().map(({ roomId, live }) => [roomId, live !== null])).toEqual([
      [fakeRoom(7).roomId, true],
      [fakeRoom(1).roomId, false],
    ])
  })

  it('adds streams that a look has found so far', () => {
    const book = bookOf(fakeLiveRoom(1, 9), fakeRoom(2))
    book.addLive(streamsOf(fakeLiveRoom(2, 3)))
    expect(book.rooms()).toEqual([fakeLiveRoom(2, 3), fakeLiveRoom(1, 9)])
  })

  it('lists added rooms once, with what the list says of them', () => {
    const book = bookOf(fakeRoom(1))
    book.setAdded(listed(fakeRoom(1, { customRoomId: 'old' }), fakeRoom(2)))
    expect(book.rooms()).toEqual([fakeRoom(1), fakeRoom(2)])
    expect([1, 2].map((n) => book.isListed(fakeRoom(n).roomId))).toEqual([true, false])
    book.setAdded([])
    expect(book.rooms()).toEqual([fakeRoom(1)])
  })
})
