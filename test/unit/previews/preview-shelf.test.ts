import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeOldest } from '../../../main/previews/preview-shelf.ts'

/** @param times of the last uses, a list for each shelf */
function shelvesOf(times: readonly (readonly number[])[]) {
  return times.map((shelf, index) => ({
    folder: path.resolve(`/previews/${index}`),
    previews: shelf
      .toSorted((a, b) => b - a)
      .map((usedAt) => ({ name: `${usedAt}.webp`, bytes: 1 + usedAt, usedAt })),
    bytes: 0,
  }))
}

describe('takeOldest', () => {
  it('takes every preview once, in the order of their last use', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(1000), { maxLength: 20 }), { maxLength: 8 }),
        (times) => {
          const shelves = shelvesOf(times)
          const taken: number[] = []
          for (let next = takeOldest(shelves); next; next = takeOldest(shelves)) {
            taken.push(next.bytes - 1)
          }
          expect(taken).toEqual(times.flat().toSorted((a, b) => a - b))
        },
      ),
    )
  })

  it('tells where it lies', () => {
    expect(takeOldest(shelvesOf([[5], [7, 3]]))).toEqual({
      file: path.resolve('/previews/1/3.webp'),
      bytes: 4,
    })
  })
})
