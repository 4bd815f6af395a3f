import { describe, expect, it } from 'vitest'
import type { ScheduleSpec } from '../../../../main/capture/schedule/schedule.ts'
import type { ScheduleNow } from '../../../../main/capture/schedule/schedules.ts'
import { StillroomError } from '../../../../main/errors.ts'
import type { FakeClock } from '../../../support/fake-clock.ts'
import { createProcess, createWorld, diskFull, exampleSpec, room } from './support.ts'

/** A process with one schedule that has had its first tick. */
async function begin(spec: Partial<ScheduleSpec> = {}, world = createWorld()) {
  const schedules = createProcess(world)
  const { id } = await schedules.add(exampleSpec(spec))
  await world.clock.advance(1)
  const now = async (): Promise<ScheduleNow> => {
    const found = (await schedules.list()).find((each) => each.id === id)
    if (!found) throw new Error('no such schedule')
    return found
  }
  const rows = async () =>
    (await schedules.ticks({ scheduleId: id, limit: 100 })).map((tick) => [
      tick.outcome,
      tick.first,
      tick.last,
    ])
  const ranTicks = () => world.captured.map(({ tick }) => tick)
  return { world, clock: world.clock, schedules, id, now, rows, ranTicks }
}

describe('a schedule of the app', () => {
  it('captures what is live at once and at each point of its grid', async () => {
    const { world, clock, id, now, schedules } = await begin()
    const start = Date.parse('2026-03-01T12:00:00Z')
    expect(world.captured).toEqual([{ scheduleId: id, tick: 0, roomIds: ['a', 'b'], at: 0 }])
    expect(await now()).toMatchObject({ nextTickAt: start + 10_000, isBusy: false, ran: 1 })
    world.live = ['b']
    await clock.advance(20_000)
    expect(world.captured.slice(1)).toMatchObject([
      { tick: 1, roomIds: ['b'], at: 10_000 },
      { tick: 2, roomIds: ['b'], at: 20_000 },
    ])
    expect(await now()).toMatchObject({ ran: 3, nextTick: 3, state: 'running' })
    const [newest] = await schedules.ticks({ scheduleId: id, limit: 1 })
    expect(newest).toMatchObject({ first: 2, last: 2, outcome: 'ran', rooms: 1, failure: null })
    expect(newest?.at).toBe('2026-03-01T12:00:20.000Z')
    expect(newest?.batchId).toMatch(/^[0-9a-f-]{36}$/u)
    expect(schedules.bugs).toEqual([])
  })

  it('has its first tick also where the catalogue takes its time', async () => {
    const world = createWorld()
    world.readTakesMs = 700
    const { clock, id, now, schedules, ranTicks } = await begin({ intervalMs: 1000 }, world)
    expect(ranTicks()).toEqual([0])
    expect(await now()).toMatchObject({ ran: 1, missed: 0 })
    await schedules.stop(id)
    await clock.advance(5300)
    await schedules.start(id)
    await clock.advance(1)
    expect(ranTicks()).toEqual([0, 1])
    expect(await now()).toMatchObject({ ran: 2, missed: 0 })
  })

  it('has its first tick also where the clock steps on at every look', async () => {
    const { clock, ...rest } = createWorld()
    let looks = 0
    const stepping: FakeClock = Object.create(clock, {
      monotonic: {
        value() {
          looks += 1
          return clock.monotonic() + 10 * looks
        },
      },
    })
    const { now, ranTicks } = await begin({}, Object.assign(rest, { clock: stepping }))
    expect(ranTicks()).toEqual([0])
    expect(await now()).toMatchObject({ ran: 1, missed: 0 })
  })

  it('keeps the names of the rooms that it names, and asks for no others', async () => {
    const world = createWorld()
    world.live = ['a', 'x']
    await begin({ rooms: [room('a'), room('b')] }, world)
    expect(world.captured).toMatchObject([{ roomIds: ['a'] }])
    const [job] = world.store.openJobs()
    expect(job).toMatchObject(room('a'))
  })

  it('notes a tick at which nobody is live, and goes on', async () => {
    const world = createWorld()
    world.live = []
    const { clock, rows, now } = await begin({}, world)
    world.live = ['a']
    await clock.advance(10_000)
    expect(await rows()).toEqual([
      ['ran', 1, 1],
      ['nobody-live', 0, 0],
    ])
    expect(await now()).toMatchObject({ ran: 2, failed: 0 })
  })

  it('skips ticks while its captures are under way, and is busy meanwhile', async () => {
    const world = createWorld()
    world.takesMs = 25_000
    const { clock, rows, now } = await begin({}, world)
    expect(await now()).toMatchObject({ isBusy: true, ran: 1 })
    await clock.advance(30_000)
    expect(await rows()).toEqual([
      ['ran', 3, 3],
      ['busy', 1, 2],
      ['ran', 0, 0],
    ])
    expect(await now()).toMatchObject({ isBusy: true, ran: 2, skipped: 2, nextTick: 4 })
  })

  it('notes ticks that the computer slept through, in one row', async () => {
    const { clock, rows, now } = await begin({ intervalMs: 1000 })
    clock.suspend(3_600_000)
    await clock.advance(1000)
    expect((await rows()).at(-2)).toEqual(['missed', 1, 3600])
    expect(await now()).toMatchObject({ missed: 3600, skipped: 0 })
  })

  it('passes over ticks outside its hours, and counts them for nothing', async () => {
    const { clock, rows, now, ranTicks } = await begin({
      intervalMs: 60_000,
      hours: { from: '13:02', to: '13:04' },
    })
    // It is 13:00 in Berlin.
    expect(ranTicks()).toEqual([])
    expect(await now()).toMatchObject({ nextTickAt: Date.parse('2026-03-01T12:02:00Z') })
    await clock.advance(10 * 60_000)
    expect(await rows()).toEqual([
      ['ran', 3, 3],
      ['ran', 2, 2],
    ])
    expect(await now()).toMatchObject({
      ran: 2,
      missed: 0,
      skipped: 0,
      nextTickAt: Date.parse('2026-03-02T12:02:00Z'),
    })
  })

  it('ends after the ticks that it was to have', async () => {
    const { clock, now, ranTicks } = await begin({ stopAfter: 2 })
    await clock.advance(60_000)
    expect(ranTicks()).toEqual([0, 1])
    expect(await now()).toMatchObject({
      state: 'ended',
      endReason: { code: 'ticks-done' },
      endedAt: '2026-03-01T12:00:10.000Z',
      nextTickAt: null,
      isBusy: false,
    })
    expect(clock.waits).toEqual([])
  })

  it('ends with the streams of its rooms, where it is to', async () => {
    const world = createWorld()
    world.live = ['a']
    const spec = { rooms: [room('a'), room('b')], stopWhenEnded: true }
    const { clock, now, ranTicks } = await begin(spec, world)
    world.live = []
    await clock.advance(10_000)
    expect((await now()).state).toBe('running')
    world.live = ['b']
    await clock.advance(10_000)
    world.live = []
    await clock.advance(60_000)
    expect(ranTicks()).toEqual([0, 2])
    expect(await now()).toMatchObject({
      state: 'ended',
      endReason: { code: 'streams-ended', message: 'Every stream has ended.' },
      ran: 4,
    })
  })

  it('goes on without streams, where it isn’t to end with them', async () => {
    const { world, clock, now } = await begin({ rooms: [room('a')] })
    world.live = []
    await clock.advance(60_000)
    expect((await now()).state).toBe('running')
  })
})

describe('a tick', () => {
  it.each(['offline', 'rate-limited', 'keychain-locked', 'clock-skew', 'forbidden'] as const)(
    'that meets %s fails, and the next one tries again',
    async (code) => {
      const { world, clock, now, schedules, id } = await begin()
      world.clientFails = new StillroomError(code, { serverMessage: 'because' })
      await clock.advance(10_000)
      world.clientFails = null
      await clock.advance(10_000)
      const ticks = await schedules.ticks({ scheduleId: id, limit: 2 })
      expect(ticks).toMatchObject([
        { outcome: 'ran', first: 2 },
        { outcome: 'failed', first: 1, failure: { code, serverMessage: 'because' } },
      ])
      expect(await now()).toMatchObject({ state: 'running', ran: 2, failed: 1 })
    },
  )

  it('that meets rejected credentials stops the schedule, and says why', async () => {
    const { world, clock, now, ranTicks, schedules, id } = await begin()
    world.clientFails = new StillroomError('auth-rejected')
    await clock.advance(60_000)
    expect(await now()).toMatchObject({
      state: 'stopped',
      failed: 1,
      endReason: { code: 'auth-rejected' },
      endedAt: '2026-03-01T12:00:10.000Z',
    })
    world.clientFails = null
    await schedules.start(id)
    await clock.advance(1)
    expect(ranTicks()).toEqual([0, 2])
    expect(await now()).toMatchObject({ state: 'running', endReason: null, endedAt: null })
  })

  it('captures the others where one room can’t be asked about, and says so', async () => {
    const world = createWorld()
    world.unknown = { b: new StillroomError('timeout') }
    const { schedules, id } = await begin({ rooms: [room('a'), room('b')] }, world)
    const [tick] = await schedules.ticks({ scheduleId: id, limit: 1 })
    expect(tick).toMatchObject({ outcome: 'ran', rooms: 1, failure: { code: 'timeout' } })
  })

  it('that can’t ask about any room has failed', async () => {
    const world = createWorld()
    world.unknown = { a: new StillroomError('timeout') }
    const { schedules, id } = await begin({ rooms: [room('a')], stopWhenEnded: true }, world)
    const [tick] = await schedules.ticks({ scheduleId: id, limit: 1 })
    expect(tick).toMatchObject({ outcome: 'failed', rooms: 0, failure: { code: 'timeout' } })
  })

  it('that is asked to wait keeps the ones after it from asking', async () => {
    const { world, clock, schedules, id, now } = await begin()
    world.clientFails = new StillroomError('rate-limited', { retryAfterMs: 25_000 })
    await clock.advance(10_000)
    world.clientFails = null
    await clock.advance(30_000)
    const ticks = await schedules.ticks({ scheduleId: id, limit: 5 })
    expect(ticks).toMatchObject([
      { first: 4, outcome: 'ran' },
      { first: 3, outcome: 'failed', failure: { code: 'rate-limited' } },
      { first: 2, outcome: 'failed', failure: { code: 'rate-limited' } },
      { first: 1, outcome: 'failed', failure: { code: 'rate-limited' } },
      { first: 0, outcome: 'ran' },
    ])
    expect(await now()).toMatchObject({ failed: 3, ran: 2 })
  })

  it('that meets a bug fails, the bug is told, and the schedule goes on', async () => {
    const { world, clock, now, schedules } = await begin()
    world.clientFails = new TypeError('a bug')
    await clock.advance(10_000)
    world.clientFails = null
    await clock.advance(10_000)
    expect(schedules.bugs).toEqual([new TypeError('a bug')])
    expect(await now()).toMatchObject({ state: 'running', ran: 2, failed: 1 })
  })
})

describe('a catalogue that can’t be written', () => {
  it('fails the ticks, which are told, and kept as soon as it can', async () => {
    const { world, clock, schedules, id, now, rows } = await begin()
    world.catalogueFails = diskFull
    await clock.advance(20_000)
    expect(await now()).toMatchObject({ state: 'running', ran: 1, failed: 2, nextTick: 3 })
    await expect(schedules.ticks({ scheduleId: id, limit: 5 })).rejects.toBe(diskFull)
    world.catalogueFails = null
    expect(world.store.schedules()).toMatchObject([{ nextTick: 1, failed: 0 }])
    expect(await rows()).toEqual([
      ['failed', 2, 2],
      ['failed', 1, 1],
      ['ran', 0, 0],
    ])
    expect(await schedules.ticks({ scheduleId: id, limit: 5, before: 2 })).toMatchObject([
      { first: 1, failure: { code: 'disk-full' } },
      { first: 0 },
    ])
    await clock.advance(10_000)
    expect(world.store.ticks({ scheduleId: id, limit: 9 }).map(({ first }) => first)).toEqual([
      3, 2, 1, 0,
    ])
    expect(world.store.schedules()).toMatchObject([{ nextTick: 4, ran: 2, failed: 2 }])
    expect(schedules.bugs).toEqual([])
  })

  it('doesn’t keep a schedule from being stopped, but the person is told', async () => {
    const { world, clock, schedules, id, now, ranTicks } = await begin()
    world.catalogueFails = diskFull
    await expect(schedules.stop(id)).rejects.toBe(diskFull)
    expect(await now()).toMatchObject({ state: 'stopped', nextTickAt: null })
    world.catalogueFails = null
    await clock.advance(60_000)
    expect(ranTicks()).toEqual([0])
  })

  it('keeps a schedule from being made or started', async () => {
    const { world, clock, schedules, id, now } = await begin()
    await schedules.stop(id)
    world.catalogueFails = diskFull
    await expect(schedules.start(id)).rejects.toBe(diskFull)
    await expect(schedules.add(exampleSpec())).rejects.toBe(diskFull)
    world.catalogueFails = null
    await clock.advance(60_000)
    expect(await now()).toMatchObject({ state: 'stopped', ran: 1 })
    expect(await schedules.list()).toHaveLength(1)
  })

  it('doesn’t hold up later ticks for one that it can never take', async () => {
    const { world, clock, schedules, now } = await begin()
    world.store.db.exec('DELETE FROM ticks')
    world.store.db.exec(
      `CREATE TRIGGER refuse BEFORE INSERT ON ticks WHEN NEW.first = 1
       BEGIN SELECT raise(FAIL, 'never'); END`,
    )
    await clock.advance(20_000)
    expect(schedules.bugs).toHaveLength(1)
    expect(world.store.schedules()).toMatchObject([{ nextTick: 3, ran: 3 }])
    expect((await now()).state).toBe('running')
  })
})

describe('stop and start', () => {
  it('begin a new grid, and count the ticks on', async () => {
    const { clock, schedules, id, now, ranTicks, world } = await begin()
    await clock.advance(14_000)
    await schedules.stop(id)
    expect(await now()).toMatchObject({ state: 'stopped', endReason: null, nextTickAt: null })
    await clock.advance(600_000)
    await schedules.start(id)
    await clock.advance(10_000)
    expect(ranTicks()).toEqual([0, 1, 2, 3])
    expect(world.captured.slice(2).map(({ at }) => at)).toEqual([614_001, 624_001])
    expect(await now()).toMatchObject({ missed: 0, skipped: 0 })
  })

  it('leave captures alone that are under way, and note what came meanwhile', async () => {
    const world = createWorld()
    world.takesMs = 60_000
    const { clock, schedules, id, now, rows } = await begin({}, world)
    await clock.advance(24_000)
    await schedules.stop(id)
    expect(await now()).toMatchObject({ isBusy: false, skipped: 2 })
    expect(await rows()).toEqual([
      ['busy', 1, 2],
      ['ran', 0, 0],
    ])
  })

  it('before a tick has captured leave it to the next start', async () => {
    const world = createWorld()
    let answer = () => {}
    const hanging = new Promise<never>((_, reject) => {
      answer = () => reject(new StillroomError('keychain-locked'))
    })
    const { schedules, clock, now, ranTicks, id } = await begin({}, { ...world, client: hanging })
    expect(await now()).toMatchObject({ isBusy: true, nextTick: 0 })
    await schedules.stop(id)
    answer()
    await clock.advance(1)
    expect(await now()).toMatchObject({ isBusy: false, nextTick: 0, failed: 0 })
    expect(ranTicks()).toEqual([])
  })

  it('twice are as good as once', async () => {
    const { clock, schedules, id, ranTicks } = await begin()
    await schedules.start(id)
    await Promise.all([schedules.stop(id), schedules.stop(id)])
    await Promise.all([schedules.start(id), schedules.start(id)])
    await clock.advance(10_000)
    expect(ranTicks()).toEqual([0, 1, 2])
  })

  it('are refused for a schedule that is gone, and starting one that has ended', async () => {
    const { clock, schedules, id, now } = await begin({ stopAfter: 1 })
    await clock.advance(1)
    await schedules.stop(id)
    expect((await now()).state).toBe('ended')
    await expect(schedules.start(id)).rejects.toMatchObject({ code: 'invalid-options' })
    await expect(schedules.stop('nobody')).rejects.toMatchObject({ code: 'invalid-options' })
    await expect(schedules.start('nobody')).rejects.toMatchObject({ code: 'invalid-options' })
    await expect(schedules.ticks({ scheduleId: 'nobody', limit: 1 })).rejects.toThrow('gone')
  })
})

describe('a schedule that is removed', () => {
  it('captures no more, and its ticks go with it', async () => {
    const { world, clock, schedules, id, ranTicks } = await begin()
    const removing = schedules.remove(id)
    const starting = schedules.start(id)
    await removing
    await expect(starting).rejects.toMatchObject({ code: 'invalid-options' })
    await clock.advance(60_000)
    expect(ranTicks()).toEqual([0])
    expect(await schedules.list()).toEqual([])
    expect(world.store.schedules()).toEqual([])
    expect(world.store.ticks({ scheduleId: id, limit: 5 })).toEqual([])
    expect(world.store.openJobs()).toHaveLength(2)
  })

  it('stays, and is stopped, where that can’t be written', async () => {
    const { world, schedules, id, now } = await begin()
    world.catalogueFails = diskFull
    await expect(schedules.remove(id)).rejects.toBe(diskFull)
    expect((await now()).state).toBe('stopped')
    world.catalogueFails = null
    await schedules.remove(id)
    expect(await schedules.list()).toEqual([])
  })
})

describe('events', () => {
  it('tell each change with what it does now, and a removal', async () => {
    const world = createWorld()
    world.takesMs = 1000
    const schedules = createProcess(world)
    const changes: ScheduleNow[] = []
    const removed: string[] = []
    schedules.events.on('change', (schedule) => void changes.push(schedule))
    schedules.events.on('removed', (id) => void removed.push(id))
    const { id } = await schedules.add(exampleSpec())
    await world.clock.advance(1000)
    const seen = changes.map(({ isBusy, ran }) => [isBusy, ran])
    expect(seen).toEqual([
      [false, 0],
      [true, 0],
      [true, 1],
      [false, 1],
    ])
    await schedules.stop(id)
    expect(changes.at(-1)).toMatchObject({ state: 'stopped' })
    await schedules.remove(id)
    expect(removed).toEqual([id])
  })

  it('of a listener that throws are a bug, and the schedule goes on', async () => {
    const world = createWorld()
    const schedules = createProcess(world)
    const bug = new Error('a bug')
    schedules.events.on('change', () => {
      throw bug
    })
    await schedules.add(exampleSpec())
    await world.clock.advance(10_000)
    expect(world.captured).toHaveLength(2)
    expect(schedules.bugs).toContain(bug)
  })
})
