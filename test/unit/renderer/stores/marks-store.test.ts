import { describe, expect, it, vi } from 'vitest'
import { createMarksStore } from '../../../../renderer/stores/marks-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeRoom } from '../../../support/fake-data.ts'

const failure: Failure = { code: 'disk-full', message: 'The disk is full.' }

async function open() {
  const fake = createFakeApi({ rooms: [fakeRoom(1)] })
  const report = vi.fn()
  const store = createMarksStore({ api: fake.api, report })
  fake.api.subscribe('roomMarks', store.getState().take)
  await store.getState().open('project-1')
  return { ...fake, store, report }
}

describe('the marks store', () => {
  it('shows a change at once, and what main has made of it afterwards', async () => {
    const { store, hold } = await open()
    const release = hold('setFavourites')
    const first = store.getState().setFavourites(['a', 'b'])
    expect(store.getState().favourites).toEqual(['a', 'b'])
    expect([...store.getState().ranks]).toEqual([
      ['a', 0],
      ['b', 1],
    ])
    release()
    await first
    await store.getState().setHidden(['c'])
    expect(store.getState()).toMatchObject({ favourites: ['a', 'b'], hidden: new Set(['c']) })
  })

  it('never shows an older change again while a newer one is on its way', async () => {
    const { store, hold } = await open()
    const release = hold('setFavourites')
    const seen: (readonly string[])[] = []
    store.subscribe(({ favourites }) => void seen.push(favourites))
    const changes = [['a'], ['a', 'b']].map((ids) => store.getState().setFavourites(ids))
    release()
    await Promise.all(changes)
    expect(seen.at(-1)).toEqual(['a', 'b'])
    expect(seen.findLastIndex((ids) => ids.length === 1)).toBeLessThan(
      seen.findIndex((ids) => ids.length === 2),
    )
  })

  it('takes back what could not be kept, and reports it', async () => {
    const { store, fail, report } = await open()
    await store.getState().setFavourites(['a'])
    fail('setFavourites', failure)
    await store.getState().setFavourites(['a', 'b'])
    expect(report).toHaveBeenCalledWith(failure)
    expect(store.getState().favourites).toEqual(['a'])
  })

  it('refuses more rooms than can be marked without asking', async () => {
    const { store, calls, report } = await open()
    const before = calls.length
    await store.getState().setHidden(Array.from({ length: 10_001 }, (_, n) => `room-${n}`))
    expect(calls).toHaveLength(before)
    expect(report).toHaveBeenCalledWith(expect.objectContaining({ code: 'invalid-options' }))
    expect(store.getState().hidden.size).toBe(0)
  })

  it('adds a room by either id, takes it away, and brings it back', async () => {
    const { store } = await open()
    const { roomId, customRoomId } = fakeRoom(1)
    const ids = () => store.getState().added.map((room) => room.roomId)
    expect(await store.getState().add('nobody')).toMatchObject({
      error: { code: 'room-not-found' },
    })
    expect(await store.getState().add(customRoomId ?? '')).toMatchObject({ value: { roomId } })
    expect(ids()).toEqual([roomId])
    await store.getState().remove(roomId)
    expect(ids()).toEqual([])
    await store.getState().restore(roomId)
    expect(ids()).toEqual([roomId])
  })

  it('forgets one project’s marks and news with another', async () => {
    const { store, hold, emit } = await open()
    await store.getState().setFavourites(['a'])
    store.getState().say({ text: 'a: added.', undo: () => {} })
    const release = hold('getRoomMarks')
    const opened = store.getState().open('project-2')
    expect(store.getState()).toMatchObject({ favourites: [], said: null })
    emit('roomMarks', { projectId: 'project-1', favourites: ['b'], hidden: [], added: [] })
    expect(store.getState().favourites).toEqual([])
    release()
    await opened
  })
})
