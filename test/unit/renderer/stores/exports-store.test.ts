import { describe, expect, it } from 'vitest'
import { firstExportDraft } from '../../../../renderer/export/export-draft.ts'
import { createExportsStore } from '../../../../renderer/stores/exports-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeExport } from '../../../support/fake-data.ts'

const failure: Failure = { code: 'disk-full', message: 'The disk is full.' }
const zip = { kind: 'zip', manifests: true } as const
const second = { ...fakeExport, id: 'export-2' }

function open(handlers: Parameters<typeof createFakeApi>[0] = {}) {
  const fake = createFakeApi(handlers)
  const store = createExportsStore({ api: fake.api })
  fake.api.subscribe('export', store.getState().take)
  const ids = () => store.getState().exports.map(({ id }) => id)
  return { ...fake, store, ids }
}

const listed = () =>
  open({
    handlers: () => ({ listExports: async () => ({ ok: true, value: [second, fakeExport] }) }),
  })

describe('the exports store', () => {
  it('begins with those since the app was started, and says why they don’t come', async () => {
    const { store, fail, ids } = listed()
    fail('listExports', failure)
    await store.getState().load()
    expect(store.getState().failure).toEqual(failure)
    fail('listExports', null)
    await store.getState().load()
    expect(store.getState().failure).toBeNull()
    expect(ids()).toEqual(['export-2', 'export-1'])
  })

  it('follows the events, and believes them more than an older answer', async () => {
    const { store, emit, hold, ids } = listed()
    const release = hold('listExports')
    const loading = store.getState().load()
    emit('export', { ...fakeExport, state: 'saved' })
    release()
    await loading
    expect(ids()).toEqual(['export-1', 'export-2'])
    expect(store.getState().exports[0]?.state).toBe('saved')
    emit('export', { ...second, done: 1 })
    expect(ids()).toEqual(['export-1', 'export-2'])
    emit('export', { ...fakeExport, id: 'export-3' })
    expect(ids()[0]).toBe('export-3')
  })

  it('starts one for the places in their order', async () => {
    const { store, calls, ids } = open()
    expect(await store.getState().start([3, 1, 2], zip)).toBe('started')
    expect(calls).toContainEqual({ name: 'startExport', args: { places: [3, 1, 2], spec: zip } })
    expect(ids()).toEqual(['export-1'])
  })

  it('tells nothing chosen from a failure', async () => {
    const { store, fail, ids } = open({
      handlers: () => ({ startExport: async () => ({ ok: true, value: null }) }),
    })
    expect(await store.getState().start([1], zip)).toBe('unchosen')
    fail('startExport', failure)
    expect(await store.getState().start([1], zip)).toEqual(failure)
    expect(ids()).toEqual([])
  })

  it('lets no answer undo an event that came first', async () => {
    const { store, emit, hold } = open()
    const release = hold('startExport')
    const starting = store.getState().start([1], zip)
    emit('export', { ...fakeExport, state: 'failed', failure })
    release()
    await starting
    expect(store.getState().exports).toMatchObject([{ state: 'failed' }])
  })

  it('keeps what went wrong with a press beside its export, until the next press', async () => {
    const { store, emit, fail } = open()
    emit('export', fakeExport)
    fail('cancelExport', failure)
    await store.getState().cancel('export-1')
    expect(store.getState().problems.get('export-1')).toEqual(failure)
    fail('cancelExport', null)
    await store.getState().cancel('export-1')
    expect(store.getState().problems.size).toBe(0)
    fail('showExport', failure)
    await store.getState().show('export-1')
    expect(store.getState().problems.get('export-1')).toEqual(failure)
  })

  it('never shows again what was dismissed', async () => {
    const { store, emit, ids } = listed()
    await store.getState().load()
    store.getState().dismiss('export-1')
    emit('export', { ...fakeExport, state: 'saved' })
    await store.getState().load()
    expect(ids()).toEqual(['export-2'])
  })

  it('remembers the choices', () => {
    const { store } = open()
    store.getState().changeDraft({ kind: 'zip', manifests: false })
    expect(store.getState().draft).toEqual({ ...firstExportDraft, kind: 'zip', manifests: false })
  })

  it('asks what this computer can make each time', async () => {
    let mp4 = false
    const { store, fail } = open({
      handlers: () => ({ exportAbilities: async () => ({ ok: true, value: { mp4 } }) }),
    })
    expect(store.getState().canMakeMp4).toBeNull()
    await store.getState().loadAbilities()
    expect(store.getState().canMakeMp4).toBe(false)
    mp4 = true
    await store.getState().loadAbilities()
    expect(store.getState().canMakeMp4).toBe(true)
    fail('exportAbilities', failure)
    await store.getState().loadAbilities()
    expect(store.getState().canMakeMp4).toBe(true)
  })
})
