import { describe, expect, it } from 'vitest'
import { createGalleryActions } from '../../../../renderer/gallery/gallery-actions.ts'
import { createAppStore } from '../../../../renderer/stores/app-store.ts'
import { createGalleryStores } from '../../../../renderer/stores/gallery-stores.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const failure = { code: 'internal', message: 'No.' } as const

async function open(count = 4) {
  const stills = Array.from({ length: count }, (_, n) => fakeStill(n + 1))
  const fake = createFakeApi({ stills })
  const app = createAppStore({ api: fake.api, state: await fake.api.getAppState() })
  const stores = createGalleryStores({ api: fake.api })
  const places = stills.map(({ place }) => place)
  stores.gallery.setState({
    shown: {
      query: stores.gallery.getState().query,
      places,
      rooms: [],
      total: places.length,
      isComplete: true,
    },
  })
  const actions = createGalleryActions({ api: fake.api, app, ...stores })
  const called = (name: string) =>
    fake.calls.filter((call) => call.name === name).map(({ args }) => args)
  const reported = () => app.getState().notices.map((notice) => notice.failure)
  return { ...fake, ...stores, actions, places, stills, called, reported }
}

describe('an action', () => {
  it('is about the selection, in the order shown, where its still is selected', async () => {
    const { actions, picks, places } = await open()
    const [first, second, third] = places
    picks.getState().selectOnly(third ?? 0)
    picks.getState().toggle(first ?? 0)
    expect(actions.targetsOf(third ?? 0)).toEqual([first, third])
    expect(actions.targetsOf(null)).toEqual([first, third])
    expect(actions.targetsOf(second ?? 0)).toEqual([second])
    picks.getState().clear()
    expect(actions.targetsOf(null)).toEqual([])
  })

  it('sets the star of all, and takes it away where all have it', async () => {
    const { actions, stillCache, stills, places, called } = await open(2)
    stillCache.take(stills.map((still, n) => ({ ...still, favourite: n === 0 })))
    await actions.toggleFavourite(places)
    stillCache.take(stills.map((still) => ({ ...still, favourite: true })))
    await actions.toggleFavourite(places)
    expect(called('annotateStills')).toEqual([
      { places, favourite: true },
      { places, favourite: false },
    ])
  })

  it('on more stills than one call may name takes several', async () => {
    const { actions, called } = await open(1)
    await actions.trash(Array.from({ length: 100_001 }, (_, place) => place))
    const parts = called('trashStills') as { places: readonly number[] }[]
    expect(parts.map(({ places }) => places.length)).toEqual([100_000, 1])
  })

  it('that fails is reported, and goes no further', async () => {
    const { actions, fail, called, reported } = await open(1)
    fail('trashStills', failure)
    await actions.trash(Array.from({ length: 100_001 }, (_, place) => place))
    expect(reported()).toEqual([failure])
    expect(called('trashStills')).toHaveLength(1)
  })

  it('drags a thousand files at the most', async () => {
    const { actions, places, called, reported } = await open(2)
    await actions.drag(places)
    expect(called('dragStills')).toEqual([{ places }])
    await actions.drag(Array.from({ length: 1001 }, (_, place) => place))
    expect(called('dragStills')).toHaveLength(1)
    expect(reported()[0]?.message).toContain('1,000')
  })
})
