import { describe, expect, it } from 'vitest'
import type { JobView } from '../../../../preload/contract.ts'
import { createJobsStore } from '../../../../renderer/stores/jobs-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import type { FakeOptions } from '../../../support/fake-api.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { fakeJob } from '../../../support/fake-data.ts'

/** The ids that the store gives, in their order: those of a press, then those of its calls. */
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const failure: Failure = { code: 'offline', message: 'The server can’t be reached.' }

function open(options: FakeOptions = {}, isScheduled: (batchId: string) => boolean = () => false) {
  const fake = createFakeApi(options)
  const reported: Failure[] = []
  const report = (each: Failure) => void reported.push(each)
  let made = 0
  const newId = () => idOf(++made)
  const presses: (readonly string[])[] = []
  const store = createJobsStore({
    api: fake.api,
    report,
    isScheduled,
    now: () => Date.parse('2026-11-23T14:00:00.000Z'),
    newId,
    onPress: (ids) => void presses.push(ids),
  })
  fake.api.subscribe('jobs', store.getState().take)
  const rooms = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ roomId: `room-${n}`, customRoomId: null }))
  const capture = (count: number) =>
    store.getState().capture({ projectId: 'project-1', rooms: rooms(count), options: {} })
  const states = () => {
    const { order, byId } = store.getState()
    return order.map((id) => [id, byId.get(id)?.state])
  }
  const scopes = (name: string) =>
    fake.calls.filter((call) => call.name === name).map(({ args }) => args)
  return { ...fake, store, reported, capture, states, scopes, presses }
}

describe('the jobs store', () => {
  it('shows a job a room at once, the newest first', async () => {
    const { store, capture } = open()
    await capture(3)
    expect(store.getState().order).toHaveLength(3)
    store.getState().take([fakeJob(99, { createdAt: '2999-01-01T00:00:00.000Z' })])
    expect(store.getState().order[0]).toBe('job-99')
  })

  it('says that it was pressed before main has answered', async () => {
    const { store, capture, hold } = open()
    const release = hold('capture')
    const pressed = [capture(1), capture(1)]
    expect(store.getState().pressed).toBe(2)
    release()
    await Promise.all(pressed)
    expect(store.getState().pressed).toBe(0)
    expect(store.getState().order).toHaveLength(2)
  })

  it('has the captures at once, and puts main’s in their places', async () => {
    const { store, capture, hold, emit, presses, states } = open()
    const release = hold('capture')
    const pressed = [capture(2), capture(1)]
    const { order, byId } = store.getState()
    expect(order).toHaveLength(3)
    expect(presses).toEqual([[idOf(1), idOf(2)], [idOf(4)]])
    expect(store.getState().run).toMatchObject({ open: 3, rooms: 2 })
    emit('jobs', [fakeJob(2, { id: idOf(2), state: 'requesting', batchId: 'batch' })])
    release()
    await Promise.all(pressed)
    expect(store.getState().order, 'the same places').toEqual(order)
    expect(states().filter(([, state]) => state === 'requesting')).toEqual([
      [idOf(2), 'requesting'],
    ])
    expect(byId.get(idOf(1))?.batchId).toBe('batch-of-press-1')
    expect(store.getState().run).toMatchObject({ open: 3 })
  })

  it('takes the captures away again that main refuses', async () => {
    const { store, capture, fail, hold, states } = open()
    await capture(1)
    fail('capture', failure)
    const release = hold('capture')
    const pressed = capture(2)
    expect(store.getState().order).toHaveLength(3)
    release()
    await pressed
    expect(states()).toEqual([[idOf(1), 'queued']])
    expect(store.getState().run).toMatchObject({ open: 1 })
  })

  it('cancels a press that main has not answered yet as soon as it has', async () => {
    const { capture, hold, store, scopes, states } = open()
    const release = hold('capture')
    const pressed = capture(2)
    const cancelling = store.getState().cancelPress([idOf(1), idOf(2)])
    expect(scopes('cancelJobs')).toEqual([])
    release()
    await Promise.all([pressed, cancelling])
    expect(scopes('cancelJobs')).toEqual([{ scope: { batchId: 'batch-of-press-1' } }])
    expect(states().map(([, state]) => state)).toEqual(['cancelled', 'cancelled'])
  })

  it('splits what one call can’t carry', async () => {
    const { store, capture, calls } = open()
    expect(await capture(2_300)).toMatchObject({ ok: true, value: { length: 2_300 } })
    const sizes = calls.map(({ args }) => (args as { rooms: unknown[] }).rooms.length)
    expect(sizes).toEqual([1_000, 1_000, 300])
    expect(store.getState().order).toHaveLength(2_300)
  })

  it('does not let the answer undo an event that overtook it', async () => {
    const { capture, hold, emit, states } = open()
    const release = hold('capture')
    const pressed = capture(1)
    emit('jobs', [fakeJob(1, { id: idOf(1), state: 'downloading' })])
    release()
    await pressed
    expect(states()).toEqual([[idOf(1), 'downloading']])
  })

  it('does not bring back a job that was saved before the answer came', async () => {
    const { store, capture, hold, emit, states } = open()
    const release = hold('capture')
    const pressed = capture(1)
    emit('jobs', [fakeJob(1, { id: idOf(1), state: 'requesting' })])
    emit('jobs', [fakeJob(1, { id: idOf(1), state: 'saved' })])
    store.getState().drop([idOf(1)])
    release()
    await pressed
    expect(states()).toEqual([])
  })

  it('keeps a job in its place while its state changes', () => {
    const { store, emit, states } = open()
    emit('jobs', [fakeJob(1), fakeJob(2)])
    emit('jobs', [fakeJob(3)])
    const { order } = store.getState()
    emit('jobs', [fakeJob(2, { state: 'failed', failure })])
    expect(states()).toEqual([
      ['job-3', 'queued'],
      ['job-2', 'failed'],
      ['job-1', 'queued'],
    ])
    expect(store.getState().order, 'the same array').toBe(order)
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
    expect(store.getState().run).toMatchObject({ open: 1, failed: 0 })
  })

  it('says why the list did not come, and takes the next one', async () => {
    const { store, fail, reported, states } = open({ jobs: [fakeJob(1)] })
    fail('listJobs', failure)
    await store.getState().load()
    expect(store.getState()).toMatchObject({ listFailure: failure, failure: null })
    expect(reported).toEqual([failure])
    fail('listJobs', null)
    await store.getState().load()
    expect(store.getState().listFailure).toBeNull()
    expect(states()).toEqual([['job-1', 'queued']])
  })

  it('counts by what people tell captures apart by', () => {
    const { store, emit } = open()
    emit('jobs', [
      fakeJob(1),
      fakeJob(2, { paused: true }),
      fakeJob(3, { state: 'verifying', paused: true }),
      fakeJob(4, { state: 'failed' }),
      fakeJob(5, { state: 'cancelled' }),
    ])
    expect(store.getState().counts).toEqual({
      waiting: 1,
      paused: 1,
      running: 1,
      failed: 1,
      cancelled: 1,
      saved: 0,
    })
    emit('jobs', [fakeJob(1, { state: 'saved' })])
    store.getState().drop(['job-1', 'job-2'])
    expect(store.getState().counts).toMatchObject({ waiting: 0, paused: 0, saved: 0 })
  })

  it('cancels, retries and dismisses', async () => {
    const { store, capture, states } = open()
    const { cancel, retry, dismiss } = store.getState()
    await capture(1)
    await cancel({ jobId: idOf(1) })
    expect(states()).toEqual([[idOf(1), 'cancelled']])
    await retry({ jobId: idOf(1) })
    expect(states()).toEqual([[idOf(1), 'queued']])
    await cancel('all')
    await dismiss('all')
    expect(states()).toEqual([])
  })

  it('pauses and resumes', async () => {
    const { store, capture } = open()
    await capture(2)
    const batchId = store.getState().byId.get(idOf(1))?.batchId ?? ''
    await store.getState().pause({ batchId })
    expect(store.getState().counts).toMatchObject({ waiting: 0, paused: 2 })
    await store.getState().resume({ jobId: idOf(2) })
    expect(store.getState().counts).toMatchObject({ waiting: 1, paused: 1 })
  })

  it('asks once, however many an action is for', async () => {
    const { store, capture, scopes } = open()
    await capture(500)
    await store.getState().cancel('all')
    await store.getState().retry('all')
    expect(scopes('cancelJobs')).toEqual([{ scope: 'all' }])
    expect(scopes('retryJobs')).toEqual([{ scope: 'all' }])
  })

  it('dismisses only what had ended within the scope', async () => {
    const { store, emit, states } = open()
    emit('jobs', [
      fakeJob(1, { state: 'failed', batchId: 'a' }),
      fakeJob(2, { state: 'queued', batchId: 'a' }),
      fakeJob(3, { state: 'failed', batchId: 'b' }),
    ])
    await store.getState().dismiss({ batchId: 'a' })
    expect(states().map(([id]) => id)).toEqual(['job-3', 'job-2'])
  })

  it('keeps what was taken up again while it was being dismissed', async () => {
    const { store, emit, hold, states } = open()
    emit('jobs', [fakeJob(1, { state: 'failed', failure })])
    const release = hold('dismissJobs')
    const dismissing = store.getState().dismiss('all')
    emit('jobs', [fakeJob(1, { state: 'queued' })])
    release()
    await dismissing
    expect(states()).toEqual([['job-1', 'queued']])
  })

  it('reports an action that failed and leaves the tile', async () => {
    const { store, emit, fail, reported, states } = open()
    emit('jobs', [fakeJob(1, { state: 'failed', failure })])
    fail('dismissJobs', failure)
    await store.getState().dismiss({ jobId: 'job-1' })
    expect(reported).toEqual([failure])
    expect(states()).toEqual([['job-1', 'failed']])
  })

  it('speaks of presses only, also where a batch turns out later to be a schedule’s', () => {
    const { store, emit } = open({}, (batchId) => batchId === 'tick-1')
    emit('jobs', [fakeJob(1, { batchId: 'tick-1' }), fakeJob(2, { batchId: 'tick-2' })])
    expect(store.getState().run.open).toBe(1)
    store.getState().leaveOut('tick-2')
    expect(store.getState().run.open).toBe(0)
    expect(store.getState().order).toHaveLength(2)
  })

  it('looks at each capture a few times only, however many there are', () => {
    const count = 10_000
    let reads = 0
    /** A capture that counts how often its place or its state is asked for. */
    const watched = (number: number, state: JobView['state']): JobView => {
      const job = fakeJob(number)
      return {
        ...job,
        get createdAt() {
          reads += 1
          return job.createdAt
        },
        get state() {
          reads += 1
          return state
        },
      }
    }
    const { store, emit } = open()
    emit(
      'jobs',
      Array.from({ length: count }, (_, n) => watched(n, 'queued')),
    )
    expect(reads / count, 'taking them all at once').toBeLessThan(10)
    reads = 0
    for (let n = 0; n < count; n += 1) emit('jobs', [watched(n, 'requesting')])
    expect(reads / count, 'a change of each').toBeLessThan(10)
    reads = 0
    const more = 1_000
    for (let n = 0; n < more; n += 1) emit('jobs', [watched(count + n, 'queued')])
    expect(reads / more, 'new ones, one by one').toBeLessThan(12)
    expect(store.getState().order).toHaveLength(count + more)
  })
})
