import { describe, expect, it } from 'vitest'
import { createBatchesStore, isUnderWay } from '../../../../renderer/stores/batches-store.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeBatch, fakeCounts } from '../../../support/fake-batches.ts'

const running = { counts: fakeCounts({ running: 1 }) }
const saved = { counts: fakeCounts({ saved: 1 }), endedAt: '2026-11-23T13:00:00.000Z' }

function open(options: FakeOptions = {}) {
  const fake = createFakeApi(options)
  const store = createBatchesStore({ api: fake.api })
  const ids = () => store.getState().batches.map(({ id }) => id)
  const current = () => [...store.getState().current].toSorted()
  return { ...fake, store, ids, current, take: store.getState().take }
}

describe('the batches store', () => {
  it('lists the newest first and takes news in place', async () => {
    const { store, ids, take } = open({ batches: [fakeBatch(1, running), fakeBatch(3, saved)] })
    await store.getState().load()
    take([fakeBatch(2, running), fakeBatch(1, saved)])
    expect(ids()).toEqual(['batch-3', 'batch-2', 'batch-1'])
    expect(store.getState().batches.filter(isUnderWay)).toHaveLength(1)
  })

  it('does not let the list undo an event that overtook it', async () => {
    const { store, take, hold } = open({ batches: [fakeBatch(1, running)] })
    const release = hold('listBatches')
    const loading = store.getState().load()
    take([fakeBatch(1, saved)])
    release()
    await loading
    expect(store.getState().batches.filter(isUnderWay)).toEqual([])
  })

  it('says why the list did not come', async () => {
    const { store, fail } = open()
    fail('listBatches', { code: 'internal', message: 'No.' })
    await store.getState().load()
    expect(store.getState().failure?.message).toBe('No.')
    fail('listBatches', null)
    await store.getState().load()
    expect(store.getState().failure).toBeNull()
  })

  it('keeps all that are under way and the newest hundred that ended', () => {
    const { ids, take } = open()
    take([fakeBatch(0, running)])
    for (let n = 1; n <= 150; n += 1) {
      const createdAt = new Date(Date.UTC(2027, 0, 1, 0, 0, n)).toISOString()
      take([fakeBatch(n, { ...saved, createdAt })])
    }
    expect(ids()).toHaveLength(101)
    expect(ids().at(0)).toBe('batch-150')
    expect(ids().at(-1)).toBe('batch-0')
  })

  it('leaves out what has no captures any more', () => {
    const { ids, take } = open()
    take([fakeBatch(1, { counts: fakeCounts({ failed: 1 }) })])
    expect(ids()).toEqual(['batch-1'])
    take([fakeBatch(1)])
    expect(ids()).toEqual([])
  })

  it('tells progress of several presses together until all have ended', () => {
    const { current, take } = open()
    take([fakeBatch(1, running), fakeBatch(2, running)])
    take([fakeBatch(1, saved)])
    expect(current()).toEqual(['batch-1', 'batch-2'])
    take([fakeBatch(2, saved)])
    expect(current()).toEqual(['batch-1', 'batch-2'])
    take([fakeBatch(3, running)])
    expect(current()).toEqual(['batch-3'])
  })

  it('tells progress of a schedule’s batch only while it is under way', () => {
    const { store, current, take } = open()
    take([fakeBatch(1, { ...running, scheduleId: 'schedule-1' }), fakeBatch(2, running)])
    take([fakeBatch(1, { ...saved, scheduleId: 'schedule-1' })])
    expect(current()).toEqual(['batch-2'])
    expect(store.getState().isScheduled('batch-1')).toBe(true)
    expect(store.getState().isScheduled('batch-2')).toBe(false)
    expect(store.getState().isScheduled('unknown')).toBe(false)
  })
})
