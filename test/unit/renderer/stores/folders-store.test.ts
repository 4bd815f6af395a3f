import { describe, expect, it } from 'vitest'
import type { FolderView } from '../../../../preload/contract.ts'
import { createFoldersStore } from '../../../../renderer/stores/folders-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeFolder } from '../../../support/fake-data.ts'

const failure: Failure = { code: 'internal', message: 'No.' }
const archive: FolderView = { ...fakeFolder, id: 2, folder: '/media/ada/Archive', isCurrent: false }

function open(added: FolderView | null = archive) {
  const fake = createFakeApi({
    handlers: () => ({ addFolder: async () => ({ ok: true, value: added }) }),
  })
  const store = createFoldersStore({ api: fake.api })
  fake.api.subscribe('folders', store.getState().take)
  const ids = () => store.getState().folders.map(({ id }) => id)
  return { ...fake, store, ids }
}

describe('the folders store', () => {
  it('lists them, and says why they don’t come', async () => {
    const { store, fail, ids } = open()
    fail('listFolders', failure)
    await store.getState().load()
    expect(store.getState()).toMatchObject({ failure, isLoaded: false })
    fail('listFolders', null)
    await store.getState().load()
    expect(store.getState()).toMatchObject({ failure: null, isLoaded: true })
    expect(ids()).toEqual([1])
  })

  it('believes an event more than an answer that it has overtaken', async () => {
    const { store, emit, hold } = open()
    const release = hold('listFolders')
    const loading = store.getState().load()
    emit('folders', [{ ...fakeFolder, isAway: true }])
    release()
    await loading
    expect(store.getState().folders).toMatchObject([{ isAway: true }])
  })

  it('adds a folder once, also where the event comes first', async () => {
    const { store, emit, hold, ids } = open()
    await store.getState().load()
    expect(await store.getState().add()).toBeNull()
    expect(ids()).toEqual([1, 2])
    const release = hold('addFolder')
    const adding = store.getState().add()
    emit('folders', [fakeFolder, { ...archive, stills: 7 }])
    release()
    await adding
    expect(store.getState().folders).toMatchObject([{ id: 1 }, { id: 2, stills: 7 }])
  })

  it('adds nothing where nothing was chosen', async () => {
    const { store, ids } = open(null)
    expect(await store.getState().add()).toBeNull()
    expect(ids()).toEqual([])
  })

  it('removes one, and keeps it where that fails', async () => {
    const { store, emit, fail, ids } = open()
    emit('folders', [fakeFolder, archive])
    fail('removeFolder', failure)
    expect(await store.getState().remove(2)).toEqual(failure)
    expect(ids()).toEqual([1, 2])
    fail('removeFolder', null)
    expect(await store.getState().remove(2)).toBeNull()
    expect(ids()).toEqual([1])
    fail('addFolder', failure)
    expect(await store.getState().add()).toEqual(failure)
  })
})
