import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, objectId, shuffled, uuidLike } from '../../../main/sandbox/random.ts'

describe('createRandom', () => {
  it('repeats itself for the same seed and label', () => {
    const take = () => Array.from({ length: 20 }, createRandom(7, 'rooms').next)
    expect(take()).toEqual(take())
  })

  it('differs by seed and by label', () => {
    const first = (seed: number, label: string) => createRandom(seed, label).next()
    expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b')]).size).toBe(3)
  })

  it('keeps to the range of integers and reaches both ends', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(5), (seed, min, span) => {
        const random = createRandom(seed, 'range')
        const values = Array.from({ length: 200 }, () => random.integer(min, min + span))
        expect(Math.min(...values)).toBe(min)
        expect(Math.max(...values)).toBe(min + span)
      }),
    )
  })

  it('makes ids in the API’s shapes', () => {
    const random = createRandom(1, 'ids')
    expect(objectId(random)).toMatch(/^[0-9a-f]{24}$/)
    expect(uuidLike(random)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  it('shuffles without losing anything', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, values) => {
        const mixed = shuffled(values, createRandom(seed, 'shuffle'))
        expect(mixed.toSorted()).toEqual(values.toSorted())
      }),
    )
  })
})
