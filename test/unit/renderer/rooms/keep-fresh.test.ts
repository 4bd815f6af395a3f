import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepFresh } from '../../../../renderer/rooms/keep-fresh.ts'
import { createRoomsStore } from '../../../../renderer/stores/rooms-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

async function open() {
  const fake = createFakeApi({ rooms: [fakeRoom(1), fakeLiveRoom(2)] })
  const store = createRoomsStore({ api: fake.api, now: Date.now })
  await store.getState().open('project-1')
  const before = fake.calls.length
  /** What was asked for since. */
  const asked = () => fake.calls.slice(before).map(({ name }) => name)
  const keeper = keepFresh(store, Date.now)
  const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
  return { ...fake, store, keeper, asked, pass }
}

const offline: Failure = { code: 'offline', message: 'The server can’t be reached.' }

describe('keeping rooms fresh', () => {
  it('asks what is live every 15 s, and for the list every 5 min', async () => {
    const { asked, pass } = await open()
    await pass(14)
    expect(asked()).toEqual([])
    await pass(1)
    expect(asked()).toEqual(['listLive'])
    await pass(270)
    expect(asked()).not.toContain('listRooms')
    await pass(15)
    expect(asked().filter((name) => name === 'listRooms')).toHaveLength(1)
  })

  it('slows down as it fails, keeps the list, and is quick again after a success', async () => {
    const { store, asked, pass, fail } = await open()
    const { rooms } = store.getState()
    fail('listLive', offline)
    await pass(15)
    await pass(15)
    expect(asked()).toHaveLength(2)
    await pass(29)
    expect(asked()).toHaveLength(2)
    await pass(1)
    expect(asked()).toHaveLength(3)
    expect(store.getState()).toMatchObject({ rooms, failure: offline, failures: 3 })
    fail('listLive', null)
    await pass(60)
    expect(store.getState()).toMatchObject({ failure: null, failures: 0 })
    await pass(15)
    expect(asked()).toHaveLength(5)
  })

  it('waits as long as the server asks for', async () => {
    const { asked, pass, fail, keeper } = await open()
    fail('listLive', { code: 'rate-limited', message: 'Slower.', retryAfterMs: 90_000 })
    await pass(15)
    keeper.hurry()
    await pass(89)
    expect(asked()).toHaveLength(1)
    await pass(1)
    expect(asked()).toHaveLength(2)
  })

  it('looks at once when the network comes back', async () => {
    const { asked, pass, fail, keeper } = await open()
    fail('listLive', offline)
    await pass(15)
    fail('listLive', null)
    keeper.hurry()
    await pass(0)
    expect(asked()).toHaveLength(2)
  })

  it('rests once it has ended, and catches up when it begins anew', async () => {
    const { store, asked, pass, keeper } = await open()
    keeper.end()
    await pass(3600)
    expect(asked()).toEqual([])
    keepFresh(store, Date.now)
    await pass(0)
    expect(asked()).toEqual(['listLive', 'listRooms'])
  })

  it('has no two refreshes under way', async () => {
    const { asked, pass, hold, keeper } = await open()
    const release = hold('listLive')
    await pass(15)
    keeper.hurry()
    await pass(600)
    expect(asked()).toEqual(['listLive'])
    release()
    await pass(15)
    expect(asked()).toHaveLength(3)
  })
})
