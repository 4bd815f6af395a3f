import { describe, expect, it } from 'vitest'
import { createAsksStore } from '../../../../renderer/preview/asks-store.ts'
import { fakeJob } from '../../../support/fake-data.ts'

const startedAt = '2026-11-23T12:00:00.000Z'

function open() {
  const store = createAsksStore()
  const put = (roomId: string, seconds = 1) =>
    store.getState().put({ roomId, kind: 'moment', seconds, frame: null, startedAt })
  const of = (roomId: string) => store.getState().byRoom.get(roomId)
  return { ...store.getState(), store, put, of }
}

describe('the asks store', () => {
  it('keeps the last press of each room, and which capture it made', () => {
    const { put, answer, of } = open()
    put('a', 1)
    const second = put('a', 2)
    answer(second, { ok: true, value: [fakeJob(7)] })
    expect(of('a')).toMatchObject({ id: second, seconds: 2, jobId: 'job-7' })
  })

  it('does not give a later press the answer of an earlier one', () => {
    const { put, answer, of } = open()
    const first = put('a')
    put('a')
    answer(first, { ok: true, value: [fakeJob(7)] })
    expect(of('a')?.jobId).toBeNull()
  })

  it('has nothing to compare with where no capture was made', () => {
    const { put, answer, of } = open()
    const error = { code: 'offline', message: 'The server can’t be reached.' } as const
    answer(put('a'), { ok: false, error })
    expect(of('a')).toBeUndefined()
  })

  it('forgets the oldest rooms', () => {
    const { put, store } = open()
    for (let room = 0; room < 40; room += 1) put(`room-${room}`)
    expect([...store.getState().byRoom.keys()]).toHaveLength(12)
    expect(store.getState().byRoom.has('room-39')).toBe(true)
  })

  it('is emptied with the project', () => {
    const { put, clear, store } = open()
    put('a')
    clear()
    expect(store.getState().byRoom.size).toBe(0)
  })
})
