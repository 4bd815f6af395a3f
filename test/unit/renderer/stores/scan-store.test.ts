import { describe, expect, it } from 'vitest'
import type { ScanView } from '../../../../preload/contract.ts'
import { createScanStore } from '../../../../renderer/stores/scan-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'

const failure: Failure = { code: 'internal', message: 'No.' }

const running: ScanView = {
  kind: 'scan',
  state: 'running',
  done: 0,
  total: null,
  found: { added: 0, missing: 0, returned: 0, moved: 0, changed: 0, unreadable: 0, away: 0 },
  failure: null,
}

function open() {
  const fake = createFakeApi({
    handlers: (emit) => ({
      getScan: async () => ({ ok: true, value: running }),
      startScan: async ({ kind }) => {
        emit('scan', { ...running, kind })
        return { ok: true, value: null }
      },
    }),
  })
  const store = createScanStore({ api: fake.api })
  fake.api.subscribe('scan', store.getState().take)
  return { ...fake, store }
}

describe('the scan store', () => {
  it('begins with the one under way', async () => {
    const { store } = open()
    await store.getState().load()
    expect(store.getState().scan).toEqual(running)
  })

  it('believes an event more than an answer that it has overtaken', async () => {
    const { store, emit, hold } = open()
    const release = hold('getScan')
    const loading = store.getState().load()
    emit('scan', { ...running, state: 'done' })
    release()
    await loading
    expect(store.getState().scan?.state).toBe('done')
  })

  it('follows the one that it starts', async () => {
    const { store, emit, calls } = open()
    await store.getState().start('verify')
    expect(store.getState().scan).toMatchObject({ kind: 'verify', state: 'running' })
    await store.getState().cancel()
    expect(calls.map(({ name }) => name)).toEqual(['startScan', 'cancelScan'])
    emit('scan', { ...running, state: 'cancelled' })
    expect(store.getState().scan?.state).toBe('cancelled')
  })

  it.each(['getScan', 'startScan', 'cancelScan'] as const)(
    'says why %s came to nothing, until the next press',
    async (channel) => {
      const { store, fail } = open()
      const { load, start, cancel } = store.getState()
      const press = { getScan: load, startScan: () => start('scan'), cancelScan: cancel }[channel]
      fail(channel, failure)
      await press()
      expect(store.getState().failure).toEqual(failure)
      fail(channel, null)
      await press()
      expect(store.getState().failure).toBeNull()
    },
  )
})
