import { describe, expect, it } from 'vitest'
import type { Tick } from '../../../main/capture/schedule/schedule.ts'
import { mostTicksKept } from '../../../main/library/schedules.ts'
import { exampleJob } from '../../support/examples.ts'
import { exampleSchedule, memoryStore, room } from '../capture/schedule/support.ts'

function tick(first: number, changes: Partial<Tick> = {}): Tick {
  return {
    scheduleId: 'schedule',
    first,
    last: first,
    outcome: 'ran',
    at: '2026-03-01T12:00:00.000Z',
    batchId: 'batch',
    rooms: 2,
    failure: null,
    ...changes,
  }
}

const skipped = (first: number, last: number, outcome: Tick['outcome'] = 'busy') =>
  tick(first, { last, outcome, batchId: null, rooms: 0 })

function storeWithSchedule() {
  const store = memoryStore()
  store.addSchedule(exampleSchedule())
  const rows = (limit = 100) =>
    store.ticks({ scheduleId: 'schedule', limit }).map(({ first, last }) => [first, last])
  return { store, rows }
}

describe('schedules', () => {
  it('come back as they went in, oldest first', () => {
    const store = memoryStore()
    const plain = exampleSchedule({ id: 'b' })
    const full = exampleSchedule({
      id: 'a',
      createdAt: '2026-02-01T12:00:00.000Z',
      rooms: [room('x'), { roomId: 'y', customRoomId: null }],
      options: { width: 64, height: 36, format: 'png' },
      hours: { from: '22:00', to: '06:00' },
      weekdays: [1, 5],
      stopAfter: 10,
      stopWhenEnded: true,
      state: 'stopped',
      nextTick: 12,
      ran: 5,
      skipped: 4,
      missed: 2,
      failed: 1,
      endedAt: '2026-02-02T12:00:00.000Z',
      endReason: { code: 'auth-rejected', message: 'No.', serverMessage: '„naïve“ 🎬' },
    })
    store.addSchedule(plain)
    store.addSchedule(full)
    expect(store.schedules()).toEqual([full, plain])
    expect(() => store.addSchedule(plain)).toThrow()
  })

  it('change in the fields that are given, and no others', () => {
    const { store } = storeWithSchedule()
    store.addSchedule(exampleSchedule({ id: 'z' }))
    const endReason = { code: 'ticks-done', message: 'Done.' } as const
    const patch = { state: 'ended', endReason, endedAt: '2026-03-02T00:00:00.000Z' } as const
    store.updateSchedule('schedule', patch)
    store.updateSchedule('schedule', {})
    expect(store.schedules()).toEqual([exampleSchedule(patch), exampleSchedule({ id: 'z' })])
    store.updateSchedule('schedule', { endReason: null, endedAt: null, state: 'running' })
    expect(store.schedules()[0]).toEqual(exampleSchedule())
  })

  it('take their ticks with them, and leave their captures', () => {
    const { store, rows } = storeWithSchedule()
    store.recordTick(tick(0), {})
    store.addJobs([exampleJob()])
    store.removeSchedule('schedule')
    store.removeSchedule('schedule')
    expect(store.schedules()).toEqual([])
    expect(rows()).toEqual([])
    expect(store.openJobs()).toHaveLength(1)
  })
})

describe('ticks', () => {
  it('are kept with what they change of their schedule', () => {
    const { store } = storeWithSchedule()
    const failure = { code: 'offline', message: 'Gone.' } as const
    const failed = tick(0, { outcome: 'failed', batchId: null, rooms: 0, failure })
    store.recordTick(failed, { nextTick: 1, failed: 1 })
    expect(store.ticks({ scheduleId: 'schedule', limit: 9 })).toEqual([failed])
    expect(store.schedules()).toMatchObject([{ nextTick: 1, failed: 1, ran: 0 }])
  })

  it('are kept together with that, or not at all', () => {
    const { store, rows } = storeWithSchedule()
    const wrong = { nextTick: 'one' } as never
    expect(() => store.recordTick(tick(0), wrong)).toThrow()
    expect(rows()).toEqual([])
    store.recordTick(tick(0), { nextTick: 1 })
    expect(() => store.recordTick(tick(0), { nextTick: 9 })).toThrow()
    expect(store.schedules()).toMatchObject([{ nextTick: 1 }])
    expect(() => store.recordTick(tick(0, { scheduleId: 'nobody' }), {})).toThrow()
  })

  it('are told a page at a time, newest first', () => {
    const { store } = storeWithSchedule()
    store.addSchedule(exampleSchedule({ id: 'other' }))
    store.recordTick(tick(0, { scheduleId: 'other' }), {})
    for (const first of [0, 1, 2, 3, 4]) store.recordTick(tick(first), {})
    const page = (before?: number) =>
      store
        .ticks({ scheduleId: 'schedule', limit: 2, ...(before !== undefined && { before }) })
        .map(({ first }) => first)
    expect([page(), page(3), page(1), page(0)]).toEqual([[4, 3], [2, 1], [0], []])
  })

  it.each([
    ['busy', 'busy', 1],
    ['missed', 'missed', 1],
    ['busy', 'missed', 2],
    ['ran', 'ran', 2],
    ['failed', 'failed', 2],
    ['nobody-live', 'nobody-live', 2],
  ] as const)('that are %s and then %s on end are %d rows', (before, after, count) => {
    const { store } = storeWithSchedule()
    store.recordTick(skipped(3, 5, before), {})
    store.recordTick(skipped(6, 9, after), { nextTick: 10 })
    const ticks = store.ticks({ scheduleId: 'schedule', limit: 9 })
    expect(ticks).toHaveLength(count)
    expect(ticks[0]).toMatchObject({ last: 9, outcome: after })
    expect(store.schedules()).toMatchObject([{ nextTick: 10 }])
  })

  it('grow only where nothing lies between them, and only in their own schedule', () => {
    const { store, rows } = storeWithSchedule()
    store.addSchedule(exampleSchedule({ id: 'other' }))
    store.recordTick({ ...skipped(0, 4), scheduleId: 'other' }, {})
    store.recordTick(skipped(5, 6), {})
    store.recordTick(skipped(8, 8), {})
    store.recordTick(tick(9), {})
    store.recordTick(skipped(10, 12), {})
    store.recordTick(skipped(13, 13), {})
    expect(rows()).toEqual([
      [10, 13],
      [9, 9],
      [8, 8],
      [5, 6],
    ])
  })

  it('are forgotten once there are many newer ones', () => {
    const { store, rows } = storeWithSchedule()
    store.addSchedule(exampleSchedule({ id: 'other' }))
    store.recordTick(tick(0, { scheduleId: 'other' }), {})
    for (let first = 0; first < mostTicksKept + 5; first += 1) store.recordTick(tick(first), {})
    const kept = rows(10_000)
    expect(kept).toHaveLength(mostTicksKept)
    expect(kept.at(-1)).toEqual([5, 5])
    expect(store.ticks({ scheduleId: 'other', limit: 9 })).toHaveLength(1)
  })
})

describe('captures of a schedule', () => {
  function storeWithBatches() {
    const store = memoryStore()
    const add = (id: string, scheduleId: string | null, at: number | null, rooms: string[]) => {
      const batch = { id, projectId: 'project', projectName: 'My project', scheduleId, tick: at }
      const jobs = rooms.map((roomId, index) =>
        exampleJob({ id: `${id}-${index}`, batchId: id, roomId }),
      )
      store.addBatch({ ...batch, createdAt: '2026-03-01T12:00:00.000Z' }, jobs)
    }
    add('press', null, null, ['p'])
    add('other', 'another', 5, ['o'])
    add('fifth', 'schedule', 5, ['a', 'b'])
    add('third', 'schedule', 3, ['c'])
    return store
  }

  it('are told from a tick on, in their order', () => {
    const store = storeWithBatches()
    const createdAt = '2026-03-01T12:00:00.000Z'
    expect(store.tickBatches('schedule', 4)).toEqual([
      { tick: 5, batchId: 'fifth', createdAt, rooms: 2 },
    ])
    expect(store.tickBatches('schedule', 0).map(({ tick: at }) => at)).toEqual([3, 5])
    expect(store.tickBatches('schedule', 6)).toEqual([])
  })

  it('tell which rooms it has captured', () => {
    expect(storeWithBatches().roomsOfSchedule('schedule').toSorted()).toEqual(['a', 'b', 'c'])
    expect(storeWithBatches().roomsOfSchedule('nobody')).toEqual([])
  })
})
