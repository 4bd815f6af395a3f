import { describe, expect, it, vi } from 'vitest'
import { galleryHandlers } from '../../../../main/desktop/handlers/gallery.ts'
import { StillroomError } from '../../../../main/errors.ts'
import { everyStill } from '../../../../main/library/gallery/still-query.ts'
import { openLibrary } from '../../library/gallery/seeded-library.ts'

function openHandlers() {
  const { gallery, store, add } = openLibrary()
  const changed = vi.fn<(places: readonly number[] | null) => void>()
  const annotate = vi.fn(async (...args: Parameters<typeof store.annotate>) =>
    store.annotate(...args),
  )
  const handlers = galleryHandlers({
    gallery: {
      places: async (...args) => gallery.places(...args),
      count: async (...args) => gallery.count(...args),
      matching: async (...args) => gallery.matching(...args),
      stills: async (...args) => gallery.stills(...args),
      newestOf: async (...args) => gallery.newestOf(...args),
      facets: async () => gallery.facets(),
    },
    catalogue: { annotate },
    isAway: (folder) => folder === '/away',
    changed,
  })
  return { handlers, add, changed, annotate }
}

describe('the gallery’s channels', () => {
  it('tell the newest still of each room that has one', async () => {
    const { handlers, add } = openHandlers()
    add({ roomId: 'a', capturedAt: '2026-03-01T10:00:00.000Z' })
    const newest = add({ roomId: 'a', capturedAt: '2026-03-01T12:00:00.000Z' })
    add({ roomId: 'a', capturedAt: '2026-03-01T11:00:00.000Z' })
    const only = add({ roomId: 'b' })
    add({ roomId: 'c' })
    const answer = await handlers.listNewestStills({ roomIds: ['a', 'nobody', 'b'] })
    expect(answer.ok && answer.value.map(({ id }) => id).toSorted()).toEqual(
      [newest.id, only.id].toSorted(),
    )
    expect(JSON.stringify(answer)).not.toContain('"folder"')
  })

  it('name stills by their places, and tell them without their folders', async () => {
    const { handlers, add } = openHandlers()
    const here = add()
    const away = add({ folder: '/away' })
    const page = await handlers.listPlaces({ query: everyStill, after: null, limit: 5 })
    expect(page).toEqual({
      ok: true,
      value: { places: [away.place, here.place], rooms: [], next: null },
    })
    const places = [here.place, away.place]
    const stills = await handlers.getStills({ places })
    expect(stills).toMatchObject({ value: [{ isAway: false }, { isAway: true }] })
    expect(JSON.stringify(stills)).not.toContain('"folder"')
    const favourites = { ...everyStill, favourites: true }
    expect(await handlers.matchPlaces({ query: favourites, places })).toEqual({
      ok: true,
      value: [],
    })
    expect(await handlers.listFacets(undefined)).toMatchObject({ value: { total: 2 } })
  })

  it('refuse a cursor of another order in words', async () => {
    const { handlers } = openHandlers()
    const query = { ...everyStill, byRoom: true }
    expect(await handlers.listPlaces({ query, after: { place: 1 }, limit: 5 })).toMatchObject({
      ok: false,
      error: { code: 'invalid-options' },
    })
  })
})

describe('annotating', () => {
  it('changes the stills and tells which', async () => {
    const { handlers, add, changed } = openHandlers()
    const { place } = add()
    const outcome = await handlers.annotateStills({ places: [place], addTags: ['press'] })
    expect(outcome).toEqual({ ok: true, value: null })
    expect(changed.mock.calls).toEqual([[[place]]])
    expect(await handlers.getStills({ places: [place] })).toMatchObject({
      value: [{ tags: ['press'] }],
    })
  })

  it('lets captures in between, and names none of very many', async () => {
    const { handlers, changed, annotate } = openHandlers()
    const places = Array.from({ length: 5001 }, (_, index) => index)
    await handlers.annotateStills({ places, favourite: true })
    expect(annotate.mock.calls.map(([some]) => some.length)).toEqual([...Array(10).fill(500), 1])
    expect(annotate.mock.calls.flatMap(([some]) => some)).toEqual(places)
    expect(changed.mock.calls).toEqual([[null]])
  })

  it('tells of what was changed before it failed', async () => {
    const { handlers, changed, annotate } = openHandlers()
    annotate.mockResolvedValueOnce().mockRejectedValueOnce(new StillroomError('disk-full'))
    const places = Array.from({ length: 3000 }, (_, index) => index)
    expect(await handlers.annotateStills({ places, note: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    })
    expect(changed.mock.calls).toEqual([[places]])
  })
})
