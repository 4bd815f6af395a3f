import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StillView } from '../../../../preload/contract.ts'
import {
  createGalleryStores,
  startGalleryStores,
} from '../../../../renderer/stores/gallery-stores.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'
import { createFakeGallery } from '../../../support/fake-gallery.ts'

const failure = { code: 'internal', message: 'The library could not be read.' } as const
const many = (count: number) => Array.from({ length: count }, (_, n) => fakeStill(n + 1))
/** Still 0 is newer than all of `many`, still -1 newer than that. */
const newer = (number: number, change: Partial<StillView> = {}) => fakeStill(-number, change)
const numberOf = (place: number) => (fakeStill(0).place - place) / (95_000 * 256)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(stills: readonly StillView[] = many(5)) {
  let library = stills
  const fake = createFakeApi({
    handlers: (emit) =>
      createFakeGallery({
        stills: () => library,
        setStills(next) {
          library = next
        },
        onChanged: (changed) => emit('stillsChanged', changed),
        onTrash: (trash) => emit('trash', trash),
      }),
  })
  const stores = createGalleryStores({ api: fake.api })
  startGalleryStores({ ...stores, api: fake.api })
  const state = () => stores.gallery.getState()
  const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
  return {
    ...fake,
    ...stores,
    state,
    settle,
    numbers: () => state().shown?.places.map(numberOf),
    arrivals: () => state().arrivals.map(numberOf),
    called: (name: string) => fake.calls.filter((call) => call.name === name),
    async start() {
      state().open()
      await settle()
    },
    /** As the library does it: the row first, then the event. */
    async save(still: StillView) {
      library = [...library, still]
      fake.emit('still', still)
      await settle(300)
    },
  }
}

describe('the gallery store', () => {
  it('loads once, when the gallery is opened', async () => {
    const { start, numbers, called, state } = open()
    expect(state().shown).toBeNull()
    await start()
    await start()
    expect(numbers()).toEqual([1, 2, 3, 4, 5])
    expect(called('listPlaces')).toHaveLength(1)
    expect(state()).toMatchObject({ isLoading: false, shown: { isComplete: true } })
  })

  it('shows the first stills before it has them all', async () => {
    const { start, hold, settle, numbers, state, called } = open(many(1200))
    let release = hold('listPlaces')
    void start()
    await settle()
    release()
    release = hold('listPlaces')
    await settle()
    expect(numbers()).toHaveLength(500)
    expect(state()).toMatchObject({ isLoading: true, shown: { isComplete: false, total: 1200 } })
    release()
    await settle()
    expect(numbers()).toEqual(many(1200).map(({ place }) => numberOf(place)))
    expect(state().shown?.isComplete).toBe(true)
    expect(called('listPlaces')).toHaveLength(2)
  })

  it('tells the number only with all of them where they could not be counted', async () => {
    const { start, fail, state } = open(many(1200))
    fail('countStills', failure)
    await start()
    expect(state()).toMatchObject({ failure: null, shown: { isComplete: true, total: 1200 } })
  })

  it('joins the rooms of both answers', async () => {
    const stills = many(900).map((still, n) => ({ ...still, roomId: `room ${n % 2}` }))
    const { start, state, settle } = open(stills)
    await start()
    state().change({ byRoom: true })
    await settle()
    expect(state().shown?.rooms.map(({ roomId, start: first }) => [roomId, first])).toEqual([
      ['room 0', 0],
      ['room 1', 450],
    ])
  })

  it('searches at the first letter, and again when somebody pauses', async () => {
    const { start, state, settle, numbers, called } = open([
      ...many(2),
      fakeStill(3, { note: 'keynote' }),
    ])
    await start()
    for (const search of ['s', 'st', 'stk', 'k']) {
      state().change({ search })
      await settle(50)
    }
    expect(called('listPlaces')).toHaveLength(2)
    expect(state().shown?.query.search).toBe('s')
    await settle(30)
    expect(numbers()).toEqual([3])
    expect(called('listPlaces')).toHaveLength(3)
    await settle(200)
    expect(called('listPlaces')).toHaveLength(3)
  })

  it('drops the answer to an older query', async () => {
    const { start, state, settle, hold, numbers } = open([
      ...many(2),
      fakeStill(3, { favourite: true }),
    ])
    await start()
    const release = hold('listPlaces')
    state().change({ favourites: true })
    await settle()
    state().change({ favourites: false })
    release()
    await settle()
    expect(numbers()).toEqual([1, 2, 3])
    expect(state().shown?.query.favourites).toBe(false)
  })

  it('asks for no more of a query once another one is awaited', async () => {
    const { state, settle, hold, called } = open(many(1200))
    const release = hold('countStills')
    state().open()
    await settle()
    state().change({ order: 'oldest' })
    release()
    await settle()
    expect(state()).toMatchObject({ isLoading: false, shown: { isComplete: true, total: 1200 } })
    expect(called('listPlaces').map(({ args }) => args)).toMatchObject([
      { query: { order: 'newest' }, limit: 500 },
      { query: { order: 'oldest' }, limit: 500 },
      { query: { order: 'oldest' }, limit: 20_000 },
    ])
  })

  it('keeps what is shown when a query fails, and tries again', async () => {
    const { start, state, settle, fail, numbers } = open()
    await start()
    fail('listPlaces', failure)
    state().change({ order: 'oldest' })
    await settle()
    expect(state()).toMatchObject({ failure, isLoading: false })
    expect(numbers()).toEqual([1, 2, 3, 4, 5])
    fail('listPlaces', null)
    state().reload()
    await settle()
    expect(state().failure).toBeNull()
    expect(numbers()).toEqual([5, 4, 3, 2, 1])
  })

  it('reports a failure of the very first query, and of the facets', async () => {
    const { start, state, fail, numbers, settle } = open()
    fail('listPlaces', failure)
    fail('listFacets', failure)
    await start()
    await state().loadFacets()
    expect(state()).toMatchObject({ failure, facetsFailure: failure, shown: null, facets: null })
    fail('listPlaces', null)
    fail('listFacets', null)
    state().reload()
    await state().loadFacets()
    await settle()
    expect(numbers()).toHaveLength(5)
    expect(state()).toMatchObject({ facetsFailure: null, facets: { total: 5 } })
  })
})

describe('new stills', () => {
  it('are inserted in their order, gathered for 300 ms', async () => {
    const { start, save, settle, emit, numbers, called } = open()
    await start()
    emit('still', newer(9))
    await settle(299)
    expect(called('matchPlaces')).toHaveLength(0)
    await save(newer(1))
    await save(fakeStill(2.5))
    expect(numbers()).toEqual([-1, 1, 2, 2.5, 3, 4, 5])
    expect(called('matchPlaces').length).toBeLessThanOrEqual(2)
  })

  it('stay out where the query does not have them', async () => {
    const { start, save, state, settle, numbers } = open()
    await start()
    state().change({ favourites: true })
    await settle()
    await save(newer(1))
    await save(newer(2, { favourite: true }))
    expect(numbers()).toEqual([-2])
  })

  it('wait while somebody looks further down, and come together when asked for', async () => {
    const { start, save, state, numbers, arrivals } = open()
    await start()
    state().hold(true)
    await save(newer(1))
    await save(newer(2))
    expect(numbers()).toEqual([1, 2, 3, 4, 5])
    expect(arrivals()).toEqual([-2, -1])
    state().hold(false)
    expect(numbers()).toEqual([-2, -1, 1, 2, 3, 4, 5])
    expect(arrivals()).toEqual([])
  })

  it('do not wait below what is looked at', async () => {
    const { start, save, state, settle, numbers, arrivals } = open()
    await start()
    state().change({ order: 'oldest' })
    await settle()
    state().hold(true)
    await save(newer(1))
    expect(numbers()).toEqual([5, 4, 3, 2, 1, -1])
    expect(arrivals()).toEqual([])
  })

  it.each([{ order: 'largest' }, { byRoom: true }] as const)(
    'bring the whole query again with %o',
    async (change) => {
      const { start, save, state, settle, numbers, called } = open()
      await start()
      state().change(change)
      await settle()
      await save(newer(1, { bytes: 9_999_999 }))
      await settle()
      expect(numbers()).toContain(-1)
      expect(called('matchPlaces')).toHaveLength(0)
      expect(called('listPlaces').at(-1)?.args).toMatchObject({ after: null, limit: 20_000 })
    },
  )

  it('are not asked about before the gallery was opened', async () => {
    const { emit, settle, calls } = open()
    emit('still', newer(1))
    await settle(1000)
    expect(calls).toEqual([])
  })

  it('that come while a query runs are taken up after it', async () => {
    const { start, save, hold, state, settle, numbers } = open()
    await start()
    const release = hold('listPlaces')
    state().change({ order: 'oldest' })
    await save(newer(1))
    release()
    await settle(300)
    expect(numbers()).toEqual([5, 4, 3, 2, 1, -1])
  })
})

describe('changed stills', () => {
  it('leave the result when they no longer belong, and come back', async () => {
    const { start, api, settle, numbers, arrivals } = open()
    await start()
    const trash = await api.trashStills({ places: [fakeStill(2).place, fakeStill(3).place] })
    await settle(300)
    expect(numbers()).toEqual([1, 4, 5])
    await api.undoTrash({ trashId: trash.ok ? trash.value.id : '' })
    await settle(300)
    expect(numbers()).toEqual([1, 2, 3, 4, 5])
    expect(arrivals()).toEqual([])
  })

  it('take the selection and the keyboard with them', async () => {
    const { start, api, picks, settle } = open()
    await start()
    for (const number of [1, 2, 3]) picks.getState().toggle(fakeStill(number).place)
    await api.trashStills({ places: [fakeStill(2).place, fakeStill(3).place] })
    await settle(300)
    expect([...picks.getState().selected].map(numberOf)).toEqual([1])
    expect(numberOf(picks.getState().active ?? 0)).toBe(4)
  })

  it('are shown as they are now', async () => {
    const { start, api, stillCache, settle } = open()
    const { place } = fakeStill(1)
    await start()
    stillCache.subscribe(place, () => {})
    stillCache.want([place])
    await settle()
    await api.annotateStills({ places: [place], favourite: true })
    await settle()
    expect(stillCache.get(place)?.favourite).toBe(true)
  })

  it('of any number bring the whole query again, in the background', async () => {
    const { start, emit, state, settle, hold, numbers } = open()
    await start()
    const { shown } = state()
    const release = hold('listPlaces')
    emit('stillsChanged', { places: null })
    await settle(300)
    expect(state()).toMatchObject({ isLoading: true, shown })
    release()
    await settle()
    expect(state().shown?.query).toBe(shown?.query)
    expect(numbers()).toEqual([1, 2, 3, 4, 5])
  })

  it('whose question fails bring the whole query again', async () => {
    const { start, emit, settle, fail, state, called } = open()
    await start()
    fail('matchPlaces', failure)
    emit('stillsChanged', { places: [fakeStill(1).place] })
    await settle(1000)
    expect(called('listPlaces')).toHaveLength(2)
    expect(state().failure).toBeNull()
  })
})
