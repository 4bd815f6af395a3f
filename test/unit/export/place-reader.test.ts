import { describe, expect, it, vi } from 'vitest'
import { createPlaceReader } from '../../../main/export/place-reader.ts'
import type { Still } from '../../../main/library/still.ts'
import { exampleStill } from '../../support/examples.ts'

const stillAt = (place: number): Still => ({ ...exampleStill(), place, folder: `/f${place % 2}` })

/** @param known which places the library has */
function read(places: readonly number[], known: (place: number) => boolean) {
  const stills = vi.fn(async (wanted: readonly number[]) =>
    wanted.filter(known).map(stillAt).reverse(),
  )
  return {
    stills,
    reader: createPlaceReader(places, { stills, isAway: (folder) => folder === '/f1' }),
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

describe('looking stills up', () => {
  it('goes on in chunks, in the order of the places', async () => {
    const { stills, reader } = read(upTo(1200).reverse(), () => true)
    const found = [...(await reader.next()), ...(await reader.next()), ...(await reader.next())]
    expect(found.map(({ place }) => place)).toEqual(upTo(1200).reverse())
    expect(await reader.next()).toEqual([])
    expect(stills.mock.calls.map(([wanted]) => wanted.length)).toEqual([500, 500, 200])
    expect(found.every(({ place, isAway }) => isAway === (place % 2 === 1))).toBe(true)
  })

  it('counts those that nobody knows, and isn’t ended by 500 of them in a row', async () => {
    const { reader } = read(upTo(1100), (place) => place >= 1050)
    expect(await reader.next()).toHaveLength(50)
    expect(reader.unknown()).toBe(1050)
    expect(await reader.next()).toEqual([])
  })
})
