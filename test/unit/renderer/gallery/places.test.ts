import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimeOrder } from '../../../../renderer/gallery/places.ts'
import {
  insertPlaces,
  momentOf,
  placesBetween,
  rankOf,
  removePlaces,
} from '../../../../renderer/gallery/places.ts'

const order = fc.constantFrom<TimeOrder>('newest', 'oldest')
const place = fc.integer({ min: 0, max: 400 })
const some = fc.array(place, { maxLength: 60 })

function inOrder(places: readonly number[], by: TimeOrder): readonly number[] {
  return [...new Set(places)].toSorted((a, b) => (by === 'newest' ? b - a : a - b))
}

describe('places', () => {
  it('tell their moment', () => {
    expect(momentOf(1_795_000_000_123 * 256 + 255)).toBe(1_795_000_000_123)
  })

  it('stay in order and single when some are added', () => {
    fc.assert(
      fc.property(some, some, order, (known, more, by) => {
        const merged = insertPlaces(inOrder(known, by), more, by)
        expect(merged).toEqual(inOrder([...known, ...more], by))
      }),
    )
  })

  it('come out as they were when what was added is taken away', () => {
    fc.assert(
      fc.property(some, some, order, (known, more, by) => {
        const before = inOrder(known, by)
        const fresh = new Set(more.filter((each) => !known.includes(each)))
        expect(removePlaces(insertPlaces(before, [...fresh], by), fresh)).toEqual(before)
      }),
    )
  })

  it('remain the same list where nothing changes', () => {
    const places = [5, 3, 1]
    expect(insertPlaces(places, [3, 1], 'newest')).toBe(places)
    expect(removePlaces(places, new Set([2]))).toBe(places)
  })

  it('have as many before a place as stand before it', () => {
    fc.assert(
      fc.property(some, place, order, (known, asked, by) => {
        const places = inOrder(known, by)
        const before = places.filter((each) => (by === 'newest' ? each > asked : each < asked))
        expect(rankOf(places, asked, by)).toBe(before.length)
      }),
    )
  })

  it('make a range from either end', () => {
    const places = [9, 4, 7, 1]
    expect(placesBetween(places, 4, 1)).toEqual([4, 7, 1])
    expect(placesBetween(places, 1, 4)).toEqual([4, 7, 1])
    expect(placesBetween(places, 8, 7)).toEqual([7])
    expect(placesBetween(places, 4, 8)).toEqual([])
  })
})
