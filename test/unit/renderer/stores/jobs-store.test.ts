import { describe, expect, it } from 'vitest'
import { createJobsStore } from '../../../../renderer/stores/jobs-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeJob } from '../../../support/fake-data.ts'

const failure: Failure = { code: 'offline', message: 'The server can’t be reached.' }

function open(options: FakeOptions = {}) {
  const fake = createFakeApi(options)
  const reported: Failure[] = []
  const store = createJobsStore({ api: fake.api, report: (each) => void reported.push(each) })
  fake.api.subscribe('job', store.getState().take)
  const rooms = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ roomId: `room-${n}`, customRoomId: null }))
  const capture = (count: number) =>
    store.getState().capture({ projectId: 'project-1', rooms: rooms(count), options: {} })
  const states = () => store.getState().jobs.map(({ id, state }) => [id, state])
  return { ...fake, store, reported, capture, states }
}

describe('the jobs store', () => {
  it('shows a job a room at once, the newest first', async () => {
    const { store, capture } = open()
    await capture(3)
    expect(store.getState().jobs).toHaveLength(3)
    store.getState().take(fakeJob(99, { createdAt: '2999-01-01T00:00:00.000Z' }))
    expect(store.getState().jobs[0]?.id).toBe('job-99')
  })

  it('says that it was pressed before main has answered', async () => {
    const { store, capture, hold } = open()
    const release = hold('capture')
    const pressed = [capture(1), capture(1)]
    expect(store.getState().pressed).toBe(2)
    release()
    await Promise.all(pressed)
    expect(store.getState()).toMatchObject({ pressed: 0 })
    expect(store.getState().jobs).toHaveLength(2)
  })

  it('splits what one call can’t carry', async () => {
    const { store, capture, calls } = open()
    await capture(2_300)
    const sizes = calls.map(({ args }) => (args as { rooms: unknown[] }).rooms.length)
    expect(sizes).toEqual([1_000, 1_000, 300])
    expect(store.getState().jobs).toHaveLength(2_300)
  })

  it('does not let the answer undo an event that overtook it', async () => {
    const { capture, hold, emit, states } = open()
    const release = hold('capture')
    const pressed = capture(1)
    emit('job', fakeJob(1, { state: 'downloading' }))
    release()
    await pressed
    expect(states()).toEqual([['job-1', 'downloading']])
  })

  it('does not bring back a job that was saved before the answer came', async () => {
    const { store, capture, hold, emit, states } = open()
    const release = hold('capture')
    const pressed = capture(1)
    emit('job', fakeJob(1, { state: 'requesting' }))
    emit('job', fakeJob(1, { state: 'saved' }))
    store.getState().drop('job-1')
    release()
    await pressed
    expect(states()).toEqual([])
  })

  it('keeps a job in its place while its state changes', () => {
    const { store, emit, states } = open()
    for (const number of [1, 2, 3]) emit('job', fakeJob(number))
    store.getState().take(fakeJob(2, { state: 'failed', failure }))
    expect(states()).toEqual([
      ['job-3', 'queued'],
      ['job-2', 'failed'],
      ['job-1', 'queued'],
    ])
  })

  it('says why a press failed as a whole, until the next one', async () => {
    const { store, capture, fail } = open()
    fail('capture', failure)
    await capture(1)
    expect(store.getState().failure).toEqual(failure)
    fail('capture', null)
    await capture(1)
    expect(store.getState().failure).toBeNull()
  })

  it('lists at the start what is under way or failed, but nothing saved', async () => {
    const { store, states } = open({
      jobs: [
        fakeJob(1, { state: 'saved' }),
        fakeJob(2, { state: 'failed', failure }),
        fakeJob(3, { state: 'queued' }),
      ],
    })
    await store.getState().load()
    expect(states()).toEqual([
      ['job-3', 'queued'],
      ['job-2', 'failed'],
    ])
    expect([...store.getState().batch.keys()]).toEqual(['job-3'])
  })

  it('cancels, retries and dismisses', async () => {
    const { store, capture, states } = open()
    await capture(1)
    await store.getState().cancel('job-1')
    expect(states()).toEqual([['job-1', 'cancelled']])
    await store.getState().retry('job-1')
    expect(states()).toEqual([['job-1', 'queued']])
    await store.getState().cancelAll()
    await store.getState().dismissEnded()
    expect(states()).toEqual([])
  })

  it('retries only what failed', async () => {
    const { store, calls } = open({
      jobs: [fakeJob(1, { state: 'failed', failure }), fakeJob(2, { state: 'cancelled' })],
    })
    await store.getState().load()
    await store.getState().retryFailed()
    expect(calls.filter(({ name }) => name === 'retryJob').map(({ args }) => args)).toEqual([
      { jobId: 'job-1' },
    ])
  })

  it('reports an action that failed and leaves the tile', async () => {
    const { store, capture, fail, reported, states } = open()
    await capture(1)
    fail('dismissJob', failure)
    await store.getState().dismiss('job-1')
    expect(reported).toEqual([failure])
    expect(states()).toEqual([['job-1', 'queued']])
  })
})
