import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  moveFavourite,
  placeBeside,
  toggleIds,
} from '../../../../renderer/rooms/favourite-order.ts'

const order = ['a', 'b', 'c', 'd']

describe('the order of favourites', () => {
  it.each([
    ['a', 'c', 'after', ['b', 'c', 'a', 'd']],
    ['a', 'c', 'before', ['b', 'a', 'c', 'd']],
    ['d', 'a', 'before', ['d', 'a', 'b', 'c']],
    ['a', 'a', 'after', order],
    ['x', 'a', 'after', order],
    ['a', 'x', 'before', order],
  ] as const)('puts %s beside %s, %s it', (roomId, target, side, result) => {
    expect(placeBeside(order, roomId, target, side)).toEqual(result)
  })

  it.each([
    ['b', -1, ['b', 'a', 'c', 'd']],
    ['b', 1, ['a', 'c', 'b', 'd']],
    ['a', -1, order],
    ['d', 1, order],
    ['x', 1, order],
  ] as const)('moves %s by %d', (roomId, by, result) => {
    expect(moveFavourite(order, order, roomId, by)).toEqual(result)
  })

  it('moves past the neighbour that is shown, over those that are not', () => {
    expect(moveFavourite(order, ['a', 'd'], 'd', -1)).toEqual(['d', 'a', 'b', 'c'])
  })

  it('never loses or doubles one, and leaves the others in their order', () => {
    const favourites = fc.uniqueArray(fc.string(), { minLength: 2 })
    fc.assert(
      fc.property(favourites, fc.nat(), fc.nat(), fc.boolean(), (ids, from, to, isBefore) => {
        const roomId = ids[from % ids.length] ?? ''
        const target = ids[to % ids.length] ?? ''
        const placed = placeBeside(ids, roomId, target, isBefore ? 'before' : 'after')
        expect(placed.toSorted()).toEqual(ids.toSorted())
        expect(placed.filter((id) => id !== roomId)).toEqual(ids.filter((id) => id !== roomId))
      }),
    )
  })

  it('comes back where it was by moving there and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 3 }), fc.nat(), (ids, n) => {
        const roomId = ids[1 + (n % (ids.length - 2))] ?? ''
        const up = moveFavourite(ids, ids, roomId, -1)
        expect(up).not.toEqual(ids)
        expect(moveFavourite(up, up, roomId, 1)).toEqual(ids)
      }),
    )
  })
})

describe('toggling', () => {
  it.each([
    [['a'], ['b'], ['a', 'b']],
    [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'b', 'c'],
    ],
    [['a', 'b'], ['a'], ['b']],
    [['a', 'b'], ['b', 'a'], []],
  ])('of %j with %j gives %j', (ids, those, result) => {
    expect(toggleIds(ids, those)).toEqual(result)
  })
})
