import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Group } from '../../../../renderer/gallery/groups.ts'
import {
  isTyping,
  nothingTyped,
  partsFrom,
  roomGroupFrom,
  searchStart,
  startsWith,
  typeLetter,
} from '../../../../renderer/gallery/type-ahead.ts'

function room(roomId: string, start: number, count: number): Group {
  return { key: roomId, start, count, about: { kind: 'room', roomId, customRoomId: null } }
}

describe('type-ahead', () => {
  it('gathers letters until somebody pauses', () => {
    const first = typeLetter(nothingTyped, 'a', 5000)
    expect(typeLetter(first, 'b', 5700).letters).toBe('ab')
    expect(typeLetter(first, 'b', 5801).letters).toBe('b')
    expect(isTyping(first, 5800)).toBe(true)
    expect(isTyping(first, 5801)).toBe(false)
    expect(isTyping(nothingTyped, 0)).toBe(false)
  })

  it('knows a room by either of its names, in any case', () => {
    const named = { roomId: 'abcd-efgh', customRoomId: 'Main-Stage' }
    expect(startsWith(named, 'ABC')).toBe(true)
    expect(startsWith(named, 'main')).toBe(true)
    expect(startsWith(named, 'efgh')).toBe(false)
    expect(startsWith({ ...named, customRoomId: null }, 'main')).toBe(false)
  })

  it('goes on to the next one with a first letter, and may stay with a further one', () => {
    expect(searchStart('a', 4)).toBe(5)
    expect(searchStart('ab', 4)).toBe(4)
    expect(searchStart('ab', -1)).toBe(0)
  })

  it('finds the next room that begins so, and round', () => {
    const groups = [room('aa', 0, 3), room('ab', 3, 2), room('b', 5, 4)]
    expect(roomGroupFrom(groups, 'a', 1)).toBe(3)
    expect(roomGroupFrom(groups, 'a', 6)).toBe(0)
    expect(roomGroupFrom(groups, 'ab', 4)).toBe(4)
    expect(roomGroupFrom(groups, 'ab', 0)).toBe(3)
    expect(roomGroupFrom(groups, 'x', 0)).toBe(-1)
  })

  it('goes once round all stills in parts', () => {
    const count = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: -1, max: 41 }),
        fc.integer({ min: 1, max: 9 }),
        (many, from, size) => {
          const places = Array.from({ length: many }, (_, index) => index)
          const parts = [...partsFrom(places, from, size)]
          const start = Math.min(Math.max(0, from), many)
          expect(parts.flat()).toEqual([...places.slice(start), ...places.slice(0, start)])
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(size)
        },
      ),
    )
  })
})
