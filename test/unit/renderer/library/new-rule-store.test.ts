import { describe, expect, it } from 'vitest'
import { createNewRuleStore } from '../../../../renderer/library/new-rule-store.ts'
import type { RetentionRule } from '../../../../renderer/stores/retention-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'

const failure: Failure = { code: 'internal', message: 'No.' }
const trial = { places: [1, 2], count: 2, bytes: 300, favourites: 1 }
const rule = { scope: { roomId: 'abcd' }, keep: { keepLast: 100 } }

function open(refusal: Failure | null = null) {
  const fake = createFakeApi({
    handlers: () => ({ tryRetention: async () => ({ ok: true, value: trial }) }),
  })
  const added: RetentionRule[] = []
  const store = createNewRuleStore({
    api: fake.api,
    add: async (each) => {
      added.push(each)
      return refusal
    },
  })
  return { ...fake, added, ...store }
}

describe('a new rule', () => {
  it('is set once somebody has seen what it would do', async () => {
    const { getState, added, calls } = open()
    getState().change({ roomId: 'abcd' })
    expect(await getState().set()).toBe(false)
    expect(await getState().tryOut()).toBe(true)
    expect(getState().trial).toEqual(trial)
    expect(calls).toEqual([{ name: 'tryRetention', args: rule }])
    expect(await getState().set()).toBe(true)
    expect(added).toEqual([rule])
  })

  it('must be tried again after a change', async () => {
    const { getState, added } = open()
    getState().change({ roomId: 'abcd' })
    await getState().tryOut()
    getState().change({ number: '5' })
    expect(getState().trial).toBeNull()
    expect(await getState().set()).toBe(false)
    expect(added).toEqual([])
  })

  it('takes no answer for a rule that was changed meanwhile', async () => {
    const { getState, hold } = open()
    getState().change({ roomId: 'abcd' })
    const release = hold('tryRetention')
    const trying = getState().tryOut()
    getState().change({ number: '5' })
    release()
    await trying
    expect(getState()).toMatchObject({ trial: null, isBusy: false })
  })

  it('can’t be set while what it would do is asked for anew', async () => {
    const { getState, hold, added } = open()
    getState().change({ roomId: 'abcd' })
    await getState().tryOut()
    const release = hold('tryRetention')
    const trying = getState().tryOut()
    expect(await getState().set()).toBe(false)
    release()
    await trying
    expect(added).toEqual([])
  })

  it('is set once, however often somebody presses', async () => {
    const { getState, added } = open()
    getState().change({ roomId: 'abcd' })
    await getState().tryOut()
    await Promise.all([getState().set(), getState().set()])
    expect(added).toHaveLength(1)
  })

  it('tells what is wrong with its fields from the first try on', async () => {
    const { getState, calls } = open()
    expect(getState().problems).toEqual({})
    expect(await getState().tryOut()).toBe(false)
    expect(getState().problems).toEqual({ scope: 'Choose a room.' })
    getState().change({ number: '0' })
    expect(Object.keys(getState().problems)).toEqual(['scope', 'number'])
    getState().change({ roomId: 'abcd', number: '5' })
    expect(getState().problems).toEqual({})
    expect(calls).toEqual([])
  })

  it('says why it could not be tried, or set', async () => {
    const { getState, fail } = open(failure)
    getState().change({ roomId: 'abcd' })
    fail('tryRetention', failure)
    await getState().tryOut()
    expect(getState()).toMatchObject({ failure, trial: null })
    fail('tryRetention', null)
    await getState().tryOut()
    expect(getState()).toMatchObject({ failure: null, trial })
    expect(await getState().set()).toBe(false)
    expect(getState()).toMatchObject({ failure, trial })
  })
})
