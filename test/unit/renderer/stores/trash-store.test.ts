import { describe, expect, it } from 'vitest'
import type { TrashView } from '../../../../preload/contract.ts'
import { createTrashStore } from '../../../../renderer/stores/trash-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeStill } from '../../../support/fake-data.ts'

const failure: Failure = { code: 'internal', message: 'No.' }

const waiting = (id: string, change: Partial<TrashView> = {}): TrashView => ({
  id,
  count: 2,
  state: 'waiting',
  goesAt: '2026-11-23T12:00:15.000Z',
  failure: null,
  retentionId: null,
  ...change,
})

function open() {
  const stills = [fakeStill(1), fakeStill(2)]
  const fake = createFakeApi({ stills })
  const reported: Failure[] = []
  const store = createTrashStore({
    api: fake.api,
    report: (each) => void reported.push(each),
  })
  fake.api.subscribe('trash', store.getState().take)
  const shown = () => store.getState().shown.map(({ id, state }) => [id, state])
  const undone = () => fake.calls.filter(({ name }) => name === 'undoTrash')
  return { ...fake, store, reported, shown, undone, places: stills.map(({ place }) => place) }
}

describe('the trash store', () => {
  it('shows what waits until it has gone or come back', async () => {
    const { api, store, shown, places } = open()
    await api.trashStills({ places })
    expect(shown()).toEqual([['trash-1', 'waiting']])
    await store.getState().undo('trash-1')
    expect(shown()).toEqual([])
    expect(store.getState().latest).toMatchObject({ state: 'undone', count: 2 })
  })

  it('shows what failed until somebody puts it aside', () => {
    const { emit, store, shown } = open()
    emit('trash', waiting('a'))
    emit('trash', waiting('b'))
    emit('trash', waiting('a', { state: 'failed', failure }))
    emit('trash', waiting('b', { state: 'done' }))
    expect(shown()).toEqual([['a', 'failed']])
    store.getState().dismiss('a')
    expect(shown()).toEqual([])
  })

  it('asks once, however often somebody presses', async () => {
    const { emit, store, undone, hold } = open()
    emit('trash', waiting('a'))
    const release = hold('undoTrash')
    const first = store.getState().undo('a')
    await store.getState().undo('a')
    release()
    await first
    expect(undone()).toHaveLength(1)
  })

  it('reports an undo that came too late, and can try again', async () => {
    const { emit, store, reported, fail, undone } = open()
    emit('trash', waiting('a'))
    fail('undoTrash', failure)
    await store.getState().undo('a')
    expect(reported).toEqual([failure])
    await store.getState().undo('a')
    expect(undone()).toHaveLength(2)
  })
})
