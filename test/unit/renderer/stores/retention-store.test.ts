import { describe, expect, it } from 'vitest'
import type { RetentionView } from '../../../../preload/contract.ts'
import { createRetentionStore } from '../../../../renderer/stores/retention-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeRetention } from '../../../support/fake-data.ts'

const failure: Failure = { code: 'internal', message: 'No.' }
const ofRoom = { ...fakeRetention, id: 'rule-1', roomId: 'abcd', keepLast: 5 }
const ofOther = { ...fakeRetention, id: 'rule-9', roomId: 'ijkl', keepLast: 5 }
const ofSchedule = { ...fakeRetention, id: 'rule-2', scheduleId: 'schedule-1', keepDays: 7 }

function open() {
  const rules: RetentionView[] = [ofRoom, ofSchedule, ofOther]
  const fake = createFakeApi({
    handlers: () => ({
      listRetention: async () => ({ ok: true, value: [...rules] }),
      setRetention: async ({ scope, keep }) => {
        const rule = { ...fakeRetention, id: 'rule-3', ...scope, ...keep }
        rules.push(rule)
        return { ok: true, value: rule }
      },
    }),
  })
  const store = createRetentionStore({ api: fake.api })
  const ids = () => store.getState().rules.map(({ id }) => id)
  return { ...fake, store, ids }
}

describe('the retention store', () => {
  it('lists the rules, and says why they don’t come', async () => {
    const { store, fail, ids } = open()
    fail('listRetention', failure)
    await store.getState().load()
    expect(store.getState()).toMatchObject({ failure, isLoaded: false })
    fail('listRetention', null)
    await store.getState().load()
    expect(ids()).toEqual(['rule-1', 'rule-2', 'rule-9'])
  })

  it('replaces the rule of the same room, and no other', async () => {
    const { store, ids } = open()
    await store.getState().load()
    const rule = { scope: { roomId: 'abcd' }, keep: { keepLast: 9 } }
    expect(await store.getState().add(rule)).toBeNull()
    expect(ids()).toEqual(['rule-3', 'rule-2', 'rule-9'])
  })

  it('leaves all as it was where a press fails', async () => {
    const { store, fail, ids } = open()
    await store.getState().load()
    fail('setRetention', failure)
    fail('removeRetention', failure)
    const rule = { scope: { roomId: 'abcd' }, keep: { keepLast: 9 } }
    expect(await store.getState().add(rule)).toEqual(failure)
    expect(await store.getState().remove('rule-1')).toEqual(failure)
    expect(ids()).toEqual(['rule-1', 'rule-2', 'rule-9'])
  })

  it('asks again where the list was asked for before a change', async () => {
    const { store, hold, calls, ids } = open()
    const release = hold('listRetention')
    const loading = store.getState().load()
    await store.getState().add({ scope: { roomId: 'efgh' }, keep: { keepLast: 9 } })
    release()
    await loading
    expect(calls.filter(({ name }) => name === 'listRetention')).toHaveLength(2)
    expect(ids()).toContain('rule-3')
  })

  it('removes one', async () => {
    const { store, ids } = open()
    await store.getState().load()
    expect(await store.getState().remove('rule-1')).toBeNull()
    expect(ids()).toEqual(['rule-2', 'rule-9'])
  })
})
