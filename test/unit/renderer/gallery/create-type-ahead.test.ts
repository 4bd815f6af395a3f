import { describe, expect, it } from 'vitest'
import { createTypeAhead } from '../../../../renderer/gallery/create-type-ahead.ts'
import type { Shown } from '../../../../renderer/gallery/gallery-query.ts'
import { everyStill } from '../../../../renderer/gallery/gallery-query.ts'
import { createGalleryStores } from '../../../../renderer/stores/gallery-stores.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const rooms = ['stage', 'lobby', 'stage', 'studio']
const stills = rooms.map((roomId, n) =>
  fakeStill(n + 1, { roomId, customRoomId: roomId === 'lobby' ? 'Welcome' : null }),
)

function open() {
  const fake = createFakeApi({ stills })
  const stores = createGalleryStores({ api: fake.api })
  let now = 10_000
  const typeAhead = createTypeAhead({ ...stores, api: fake.api }, () => now)
  const shown: Shown = {
    query: everyStill,
    places: stills.map(({ place }) => place),
    rooms: [],
    total: stills.length,
    isComplete: true,
  }
  /** @returns the number of the still that the letters lead to */
  async function type(letters: string, index: number, view = shown) {
    now += 5000
    let found: number | null = null
    for (const letter of letters) found = await typeAhead.type(letter, view, index)
    return found === null ? null : stills.findIndex(({ place }) => place === found)
  }
  return { ...fake, ...stores, type, typeAhead, shown }
}

describe('type-ahead in a gallery by day', () => {
  it('goes to the next still of such a room, and round', async () => {
    const { type } = open()
    expect(await type('s', 0)).toBe(2)
    expect(await type('s', 3)).toBe(0)
    expect(await type('st', 2)).toBe(2)
    expect(await type('stu', 0)).toBe(3)
    expect(await type('w', 0)).toBe(1)
  })

  it('goes nowhere where no room is called so', async () => {
    const { type, calls } = open()
    expect(await type('x', 0)).toBeNull()
    expect(calls.map(({ name }) => name)).toEqual(['listFacets'])
  })

  it('asks for nothing where the stills on the way are known', async () => {
    const { type, stillCache, calls } = open()
    stillCache.take(stills)
    expect(await type('s', 0)).toBe(2)
    expect(calls).toEqual([])
  })

  it('keeps to the rooms that are filtered for', async () => {
    const { type, shown } = open()
    const view = { ...shown, query: { ...everyStill, roomIds: ['studio'] } }
    expect(await type('s', 0, view)).toBe(3)
    expect(await type('l', 0, view)).toBeNull()
  })

  it('drops what was found for fewer letters', async () => {
    const { typeAhead, shown } = open()
    const [first, second] = [typeAhead.type('s', shown, 0), typeAhead.type('t', shown, 0)]
    expect(await first).toBeNull()
    expect(await second).toBe(stills[0]?.place)
  })
})

it('type-ahead in a gallery by room goes to the room itself', async () => {
  const { type, shown, calls } = open()
  const runs = ['lobby', 'stage', 'studio'].map((roomId, start) => ({
    roomId,
    customRoomId: null,
    start,
  }))
  const view = { ...shown, query: { ...everyStill, byRoom: true }, rooms: runs }
  expect(await type('s', 1, view)).toBe(2)
  expect(calls).toEqual([])
})
