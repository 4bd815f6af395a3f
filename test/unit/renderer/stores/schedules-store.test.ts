import { describe, expect, it } from 'vitest'
import { emptyScheduleDraft } from '../../../../renderer/schedules/schedule-draft.ts'
import { createSchedulesStore } from '../../../../renderer/stores/schedules-store.ts'
import type { Failure } from '../../../../renderer/types.ts'
import { createFakeApi } from '../../../support/fake-api.ts'
import { createFakeSchedules, fakeSchedule } from '../../../support/fake-schedules.ts'

const failure: Failure = { code: 'internal', message: 'No.' }

const spec = {
  projectId: 'project-1',
  rooms: null,
  options: {},
  intervalMs: 60_000,
  hours: null,
  weekdays: null,
  timeZone: 'UTC',
  stopAfter: null,
  stopWhenEnded: false,
}

function open(schedules = [fakeSchedule(1), fakeSchedule(2)]) {
  const fake = createFakeApi({
    handlers: (emit) =>
      createFakeSchedules({
        schedules,
        ticks: [],
        onSchedule: (schedule) => emit('schedule', schedule),
        onRemoved: (removed) => emit('scheduleRemoved', removed),
      }),
  })
  const reported: Failure[] = []
  const store = createSchedulesStore({
    api: fake.api,
    report: (each) => void reported.push(each),
  })
  const { take, drop } = store.getState()
  fake.api.subscribe('schedule', take)
  fake.api.subscribe('scheduleRemoved', ({ scheduleId }) => drop(scheduleId))
  const ids = () => store.getState().schedules.map(({ id }) => id)
  const states = () => store.getState().schedules.map(({ state }) => state)
  return { ...fake, store, reported, ids, states }
}

describe('the schedules store', () => {
  it('lists the newest first', async () => {
    const { store, ids } = open()
    expect(store.getState().isLoaded).toBe(false)
    await store.getState().load()
    expect(ids()).toEqual(['schedule-2', 'schedule-1'])
    expect(store.getState().isLoaded).toBe(true)
  })

  it('says why the list did not come, and takes it later', async () => {
    const { store, fail, ids } = open()
    fail('listSchedules', failure)
    await store.getState().load()
    expect(store.getState()).toMatchObject({ failure, isLoaded: false })
    fail('listSchedules', null)
    await store.getState().load()
    expect(store.getState().failure).toBeNull()
    expect(ids()).toHaveLength(2)
  })

  it('believes events more than a list that they have overtaken', async () => {
    const { store, hold, emit, ids, states } = open()
    const release = hold('listSchedules')
    const loading = store.getState().load()
    emit('schedule', fakeSchedule(1, { state: 'stopped' }))
    emit('scheduleRemoved', { scheduleId: 'schedule-2' })
    release()
    await loading
    expect(ids()).toEqual(['schedule-1'])
    expect(states()).toEqual(['stopped'])
  })

  it('adds one once, and empties the form', async () => {
    const { store, ids } = open([])
    store.getState().changeDraft({ every: '5' })
    expect(store.getState().draft).toEqual({ ...emptyScheduleDraft, every: '5' })
    expect(await store.getState().add(spec)).toBeNull()
    expect(ids()).toEqual(['schedule-1'])
    expect(store.getState().draft).toEqual(emptyScheduleDraft)
  })

  it('doesn’t put an older answer over the event of a new one', async () => {
    const { store, hold, emit, states } = open([])
    const release = hold('addSchedule')
    const adding = store.getState().add(spec)
    emit('schedule', fakeSchedule(1, { state: 'ended' }))
    release()
    await adding
    expect(states()).toEqual(['ended'])
  })

  it('keeps the form where adding failed, and reports nothing besides', async () => {
    const { store, fail, ids, reported } = open([])
    store.getState().changeDraft({ every: '5' })
    fail('addSchedule', failure)
    expect(await store.getState().add(spec)).toEqual(failure)
    expect(store.getState().draft.every).toBe('5')
    expect([ids(), reported]).toEqual([[], []])
  })

  it('stops, starts and removes', async () => {
    const { store, ids, states } = open([fakeSchedule(1)])
    await store.getState().load()
    await store.getState().stop('schedule-1')
    expect(states()).toEqual(['stopped'])
    await store.getState().start('schedule-1')
    expect(states()).toEqual(['running'])
    await store.getState().remove('schedule-1')
    expect(ids()).toEqual([])
  })

  it.each([
    ['stopSchedule', 'stop'],
    ['startSchedule', 'start'],
    ['removeSchedule', 'remove'],
  ] as const)('reports why %s failed', async (channel, action) => {
    const { store, fail, ids, reported } = open([fakeSchedule(1)])
    await store.getState().load()
    fail(channel, failure)
    await store.getState()[action]('schedule-1')
    expect(reported).toEqual([failure])
    expect(ids()).toEqual(['schedule-1'])
  })
})
