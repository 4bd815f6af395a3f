import { describe, expect, it, vi } from 'vitest'
import type { ScanView, TrashView } from '../../../../preload/contract.ts'
import {
  createLibraryStores,
  startLibraryStores,
} from '../../../../renderer/stores/library-stores.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeExport, fakeFolder } from '../../../support/fake-data.ts'

const scan: ScanView = {
  kind: 'scan',
  state: 'running',
  done: 0,
  total: null,
  found: { added: 0, missing: 0, returned: 0, moved: 0, changed: 0, unreadable: 0, away: 0 },
  failure: null,
}

const trash: TrashView = {
  id: 'trash-1',
  count: 1,
  state: 'waiting',
  goesAt: '2026-11-23T12:00:15.000Z',
  failure: null,
  retentionId: null,
}

function open() {
  const fake = createFakeApi()
  const stores = { ...createLibraryStores({ api: fake.api, report: () => {} }), api: fake.api }
  const ends = startLibraryStores(stores)
  return { ...fake, stores, stop: () => ends.forEach((end) => void end()) }
}

describe('the stores of the library', () => {
  it('load what there is', async () => {
    const { stores, calls } = open()
    await vi.waitFor(() => expect(stores.folders.getState().isLoaded).toBe(true))
    const asked = calls.map(({ name }) => name).toSorted()
    expect(asked).toEqual(['getScan', 'listExports', 'listFolders', 'listTrash'])
  })

  it('follow their events until they are stopped', async () => {
    const { stores, emit, stop } = open()
    await vi.waitFor(() => expect(stores.folders.getState().isLoaded).toBe(true))
    const tell = () => {
      emit('export', fakeExport)
      emit('trash', trash)
      emit('scan', scan)
      emit('folders', [fakeFolder, { ...fakeFolder, id: 2 }])
    }
    const seen = () => [
      stores.exports.getState().exports.length,
      stores.trash.getState().shown.length,
      stores.scan.getState().scan?.state,
      stores.folders.getState().folders.length,
    ]
    tell()
    expect(seen()).toEqual([1, 1, 'running', 2])
    stop()
    emit('export', { ...fakeExport, id: 'export-2' })
    emit('trash', { ...trash, state: 'done' })
    emit('scan', { ...scan, state: 'done' })
    emit('folders', [])
    expect(seen()).toEqual([1, 1, 'running', 2])
  })
})
