import { describe, expect, it } from 'vitest'
import { createStillsStore } from '../../../../renderer/stores/stills-store.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const many = (count: number) => Array.from({ length: count }, (_, n) => fakeStill(n + 1))

function open(count: number) {
  const fake = createFakeApi({ stills: many(count) })
  const store = createStillsStore({ api: fake.api })
  const ids = () => store.getState().stills.map(({ id }) => id)
  return { ...fake, store, ids }
}

describe('the stills store', () => {
  it('fetches page after page, and stops at the oldest', async () => {
    const { store, ids, calls } = open(130)
    for (let page = 0; page < 5; page += 1) await store.getState().loadMore()
    expect(ids()).toEqual(many(130).map(({ id }) => id))
    expect(calls.map(({ args }) => args)).toEqual([
      { limit: 60 },
      { limit: 60, before: 'still-60' },
      { limit: 60, before: 'still-120' },
    ])
    expect(store.getState().isComplete).toBe(true)
  })

  it('puts a saved still first, once', async () => {
    const { store, ids } = open(2)
    await store.getState().loadMore()
    store.getState().add(fakeStill(9))
    store.getState().add(fakeStill(9))
    expect(ids()).toEqual(['still-9', 'still-1', 'still-2'])
  })

  it('has a still once that was saved while the page was under way', async () => {
    const { store, ids, hold } = open(2)
    const release = hold('listStills')
    const loading = store.getState().loadMore()
    store.getState().add(fakeStill(1))
    release()
    await loading
    expect(ids()).toEqual(['still-1', 'still-2'])
  })

  it('asks one page at a time', async () => {
    const { store, calls } = open(100)
    await Promise.all([store.getState().loadMore(), store.getState().loadMore()])
    expect(calls).toHaveLength(1)
  })

  it('says why a page failed and can go on', async () => {
    const { store, ids, fail } = open(2)
    fail('listStills', { code: 'internal', message: 'No.' })
    await store.getState().loadMore()
    expect(store.getState()).toMatchObject({ failure: { message: 'No.' }, isComplete: false })
    fail('listStills', null)
    await store.getState().loadMore()
    expect(ids()).toHaveLength(2)
    expect(store.getState().failure).toBeNull()
  })

  it('follows changes: other tags, into the trash and back', async () => {
    const { store, ids, api } = open(100)
    await store.getState().loadMore()
    const { place } = fakeStill(2)
    await api.annotateStills({ places: [place], favourite: true })
    await store.getState().refresh([place])
    expect(store.getState().stills[1]).toMatchObject({ id: 'still-2', favourite: true })

    const trashed = await api.trashStills({ places: [place, fakeStill(90).place] })
    await store.getState().refresh([place, fakeStill(90).place])
    expect(ids()).toEqual(many(60).flatMap(({ id }) => (id === 'still-2' ? [] : [id])))

    await api.undoTrash({ trashId: trashed.ok ? trashed.value.id : '' })
    // The older one belongs to a page that was not asked for yet.
    await store.getState().refresh([place, fakeStill(90).place])
    expect(ids()).toEqual(many(60).map(({ id }) => id))
  })

  it('looks at all that it lists where any may have changed', async () => {
    const { store, ids, api } = open(3)
    await store.getState().loadMore()
    await api.trashStills({ places: [fakeStill(1).place, fakeStill(3).place] })
    await store.getState().refresh(null)
    expect(ids()).toEqual(['still-2'])
  })
})
