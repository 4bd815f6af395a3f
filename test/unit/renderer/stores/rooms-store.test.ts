import { describe, expect, it, vi } from 'vitest'
import { createRoomsStore } from '../../../../renderer/stores/rooms-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeLiveRoom, fakeRoom } from '../../../support/fake-data.ts'

const offline: Failure = { code: 'offline', message: 'The server can’t be reached.' }

function open(rooms = [fakeRoom(1), fakeLiveRoom(2)]) {
  const fake = createFakeApi({ rooms })
  const store = createRoomsStore({ api: fake.api, now: () => 1_000 })
  const shown = () => store.getState().rooms.map(({ roomId, live }) => [roomId, live !== null])
  const count = (name: string) => fake.calls.filter((call) => call.name === name).length
  return { ...fake, store, shown, count }
}

describe('the rooms store', () => {
  it('lists live rooms first', async () => {
    const { store, shown } = open()
    await store.getState().open('project-1')
    expect(shown()).toEqual([
      [fakeRoom(2).roomId, true],
      [fakeRoom(1).roomId, false],
    ])
    expect(store.getState()).toMatchObject({ isLoaded: true, isRefreshing: false, failure: null })
  })

  it('keeps the last list when a refresh fails, and says why', async () => {
    const { store, fail } = open()
    await store.getState().open('project-1')
    const { rooms } = store.getState()
    fail('listRooms', offline)
    await store.getState().refresh()
    expect(store.getState()).toMatchObject({ rooms, failure: offline, isRefreshing: false })
    fail('listRooms', null)
    await store.getState().refresh()
    expect(store.getState().failure).toBeNull()
  })

  it('turns a refused call into a failure', async () => {
    const { store } = open()
    await store.getState().open('x'.repeat(101))
    expect(store.getState().failure).toMatchObject({
      code: 'internal',
      message: expect.stringContaining('invalid-options'),
    })
  })

  it('asks for what is live only, once the list is there', async () => {
    const { store, shown, setRooms, count } = open()
    await store.getState().refreshLive()
    expect(count('listLive') + count('listRooms')).toBe(0)
    await store.getState().open('project-1')
    setRooms([fakeLiveRoom(1), fakeRoom(2)])
    await store.getState().refreshLive()
    expect(shown()).toEqual([
      [fakeRoom(1).roomId, true],
      [fakeRoom(2).roomId, false],
    ])
    expect([count('listRooms'), count('listLive'), store.getState().updatedAt]).toEqual([
      1, 2, 1_000,
    ])
  })

  it('fetches the whole list where the first attempt failed', async () => {
    const { store, fail, count } = open()
    fail('listRooms', offline)
    await store.getState().open('project-1')
    fail('listRooms', null)
    await store.getState().refreshLive()
    expect([count('listRooms'), count('listLive')]).toEqual([2, 2])
    expect(store.getState()).toMatchObject({ isLoaded: true, failure: null })
  })

  it('never has two refreshes of a kind under way', async () => {
    const { store, hold, count } = open()
    const release = hold('listRooms')
    const opened = store.getState().open('project-1')
    await store.getState().refresh()
    await store.getState().refreshLive()
    release()
    await opened
    const releaseLive = hold('listLive')
    const live = store.getState().refreshLive()
    await store.getState().refreshLive()
    releaseLive()
    await live
    expect([count('listRooms'), count('listLive')]).toEqual([1, 2])
  })

  it('drops the answer for a project that was left', async () => {
    const { store, hold, shown } = open()
    const release = hold('listRooms')
    const left = store.getState().open('project-1')
    await store.getState().open(null)
    release()
    await left
    expect(shown()).toEqual([])
    expect(store.getState().isLoaded).toBe(false)
  })

  it('is empty and asks nothing without a project', async () => {
    const { store, calls } = open()
    await store.getState().open(null)
    expect(calls).toEqual([])
    expect(store.getState()).toMatchObject({ rooms: [], isLoaded: false })
  })

  it('shows the beginning of a long list before the rest is there', async () => {
    const [first, rest] = [fakeRoom(1), fakeRoom(2)].map(({ live: _, ...room }) => room)
    const rooms = first && rest ? [first, rest] : []
    const { store, shown, hold, api } = open()
    const release = hold('listLive')
    const parts = vi.spyOn(api, 'listRooms').mockImplementation(async ({ part }) => ({
      ok: true,
      value:
        part === 'first' ? { rooms: rooms.slice(0, 1), isWhole: false } : { rooms, isWhole: true },
    }))
    const counts: number[] = []
    store.subscribe((state) => void counts.push(state.rooms.length))
    const opened = store.getState().open('project-1')
    await vi.waitFor(() => expect(shown()).toHaveLength(2))
    expect(counts).toContain(1)
    expect(store.getState()).toMatchObject({ isLoaded: true, isLiveKnown: false })
    release()
    await opened
    expect(parts.mock.calls.map(([{ part }]) => part)).toEqual(['first', 'whole'])
    expect(store.getState()).toMatchObject({ isLiveKnown: true, listedAt: 1_000 })
  })

  it('shows streams as they are found, of its own project only', async () => {
    const { store, shown, hold } = open([fakeRoom(1)])
    const release = hold('listLive')
    const opened = store.getState().open('project-1')
    const streams = [fakeLiveRoom(1), fakeLiveRoom(2)].flatMap(({ live }) => live ?? [])
    store.getState().addLive('project-2', streams)
    expect(shown()).not.toContainEqual([fakeRoom(2).roomId, true])
    store.getState().addLive('project-1', streams)
    expect(shown().filter(([, isLive]) => isLive)).toHaveLength(2)
    release()
    await opened
    expect(shown()).toEqual([[fakeRoom(1).roomId, false]])
  })

  it('lets a whole refresh overtake a quick look', async () => {
    const { store, hold, shown, setRooms } = open([fakeRoom(1)])
    await store.getState().open('project-1')
    const release = hold('listLive')
    const quick = store.getState().refreshLive()
    setRooms([fakeLiveRoom(1)])
    const whole = store.getState().refresh()
    expect(store.getState().isRefreshing).toBe(true)
    release()
    await Promise.all([quick, whole])
    expect(shown()).toEqual([[fakeRoom(1).roomId, true]])
    expect(store.getState()).toMatchObject({ isRefreshing: false, isBusy: false })
  })
})
