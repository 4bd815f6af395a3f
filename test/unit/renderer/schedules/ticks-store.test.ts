import { describe, expect, it, vi } from 'vitest'
import type { Args, Result, TickView } from '../../../../preload/contract.ts'
import { createTicksStore } from '../../../../renderer/schedules/ticks-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeSchedules, fakeTick } from '../../../support/fake-schedules.ts'

const failure: Failure = { code: 'internal', message: 'No.' }

/** A ledger that tests write on, and whose answers they can hold back. */
function open(count: number) {
  const ledger: TickView[] = Array.from({ length: count }, (_, n) => fakeTick(count - 1 - n))
  const asked: Args<'listTicks'>[] = []
  const state: { failing: boolean; gate: Promise<void> } = {
    failing: false,
    gate: Promise.resolve(),
  }
  async function listTicks(args: Args<'listTicks'>): Promise<Result<readonly TickView[]>> {
    asked.push(args)
    const nobody = () => undefined
    const fake = createFakeSchedules({
      schedules: [],
      ticks: [...ledger],
      onSchedule: nobody,
      onRemoved: nobody,
    })
    const answer = await fake.listTicks(args)
    await state.gate
    return state.failing ? { ok: false, error: failure } : answer
  }
  const store = createTicksStore({ api: { listTicks }, scheduleId: 'schedule-1' })
  const numbers = () => store.getState().ticks.map(({ first }) => first)
  const add = (from: number, to: number) => {
    for (let first = from; first <= to; first += 1) ledger.unshift(fakeTick(first))
  }
  return { store, ledger, asked, state, numbers, add }
}

const descending = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, n) => from - n)

describe('the ticks of a schedule', () => {
  it('come in pages, until the oldest is there', async () => {
    const { store, numbers, asked } = open(250)
    const { refresh, loadOlder } = store.getState()
    await refresh()
    expect(numbers()).toEqual(descending(249, 150))
    await loadOlder()
    await loadOlder()
    expect(numbers()).toEqual(descending(249, 0))
    expect(store.getState()).toMatchObject({ isComplete: true, isLoading: false })
    await loadOlder()
    expect(asked).toHaveLength(3)
  })

  it('take what is new, and keep the older ones', async () => {
    const { store, numbers, add } = open(150)
    await store.getState().refresh()
    await store.getState().loadOlder()
    add(150, 152)
    await store.getState().refresh()
    expect(numbers()).toEqual(descending(152, 0))
    expect(store.getState().isComplete).toBe(true)
  })

  it('begin anew where rows between are missing', async () => {
    const { store, numbers, add } = open(150)
    await store.getState().refresh()
    await store.getState().loadOlder()
    add(150, 400)
    await store.getState().refresh()
    expect(numbers()).toEqual(descending(400, 301))
    expect(store.getState().isComplete).toBe(false)
  })

  it('let a row grow', async () => {
    const { store, ledger } = open(0)
    ledger.unshift(fakeTick(0, { outcome: 'busy', last: 3 }))
    await store.getState().refresh()
    ledger[0] = fakeTick(0, { outcome: 'busy', last: 9 })
    await store.getState().refresh()
    expect(store.getState().ticks.map(({ last }) => last)).toEqual([9])
  })

  it('ask once more where something changed while an answer was on its way', async () => {
    const { store, numbers, add, asked, state } = open(1)
    const { promise, resolve } = Promise.withResolvers<void>()
    state.gate = promise
    const first = store.getState().refresh()
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    add(1, 1)
    void store.getState().refresh()
    void store.getState().refresh()
    resolve()
    await first
    expect(numbers()).toEqual([1, 0])
    expect(asked).toHaveLength(2)
  })

  it('say why they didn’t come, and keep what is there', async () => {
    const { store, numbers, state } = open(150)
    await store.getState().refresh()
    state.failing = true
    await store.getState().loadOlder()
    expect(store.getState()).toMatchObject({ failure, isLoading: false })
    expect(numbers()).toHaveLength(100)
    state.failing = false
    await store.getState().loadOlder()
    expect(store.getState().failure).toBeNull()
    expect(numbers()).toHaveLength(150)
  })
})
