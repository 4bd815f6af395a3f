import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScheduleSpec } from '../../../../main/capture/schedule/schedule.ts'
import { StillroomError } from '../../../../main/errors.ts'
import type { World } from './support.ts'
import { createProcess, createWorld, diskFull, exampleSpec, room } from './support.ts'

/** A world in which one process has made a schedule, and given it so many ms. */
async function begin(spec: Partial<ScheduleSpec>, ms: number, world = createWorld()) {
  const first = createProcess(world)
  const { id } = await first.add(exampleSpec(spec))
  await world.clock.advance(ms)
  return { world, first, id }
}

/** The next process, after the last one was closed or killed. */
async function restart(world: World, ms = 1) {
  const next = createProcess(world)
  await next.resume()
  await world.clock.advance(ms)
  return next
}

const rows = ({ store }: World, scheduleId: string) =>
  store.ticks({ scheduleId, limit: 100 }).map(({ outcome, first, last }) => [outcome, first, last])

describe('after a restart', () => {
  it('a schedule goes on where its grid is, and what came meanwhile is missed', async () => {
    const { world, first, id } = await begin({}, 12_000)
    await first.close()
    await world.clock.advance(600_000)
    await restart(world, 10_000)
    expect(world.captured.map(({ tick, at }) => [tick, at])).toEqual([
      [0, 0],
      [1, 10_000],
      [62, 620_000],
    ])
    expect(rows(world, id)).toEqual([
      ['ran', 62, 62],
      ['missed', 2, 61],
      ['ran', 1, 1],
      ['ran', 0, 0],
    ])
    expect(world.store.schedules()).toMatchObject([{ ran: 3, missed: 60, skipped: 0 }])
  })

  it('at once nothing is missed or doubled', async () => {
    const { world, first } = await begin({}, 12_000)
    await first.close()
    await restart(world, 10_000)
    expect(world.captured.map(({ at }) => at)).toEqual([0, 10_000, 20_000])
    expect(world.store.schedules()).toMatchObject([{ missed: 0 }])
  })

  it('a tick that is only just past is missed all the same', async () => {
    const { world, first } = await begin({}, 9_000)
    await first.close()
    await world.clock.advance(2_000)
    await restart(world, 1_000)
    expect(world.captured.map(({ tick }) => tick)).toEqual([0])
    expect(world.store.schedules()).toMatchObject([{ missed: 1, nextTick: 2 }])
  })

  it('two rests in a row are missed in one row', async () => {
    const { world, first, id } = await begin({}, 5_000)
    await first.close()
    await world.clock.advance(20_000)
    const second = await restart(world)
    await second.close()
    await world.clock.advance(20_000)
    await restart(world)
    expect(rows(world, id)).toEqual([
      ['missed', 1, 4],
      ['ran', 0, 0],
    ])
  })

  it('only ticks within the hours are missed', async () => {
    const hours = { from: '13:00', to: '14:00' }
    const { world, first, id } = await begin({ intervalMs: 600_000, hours }, 5_000)
    await first.close()
    await world.clock.advance(25 * 3_600_000)
    await restart(world)
    expect(rows(world, id)).toEqual([
      ['missed', 144, 149],
      ['missed', 1, 5],
      ['ran', 0, 0],
    ])
  })

  it('what was stopped stays so, and what has ended', async () => {
    const { world, first, id } = await begin({}, 5_000)
    await first.add(exampleSpec({ stopAfter: 1 }))
    await first.stop(id)
    await world.clock.advance(1)
    await first.close()
    const second = await restart(world, 60_000)
    expect(world.captured).toHaveLength(2)
    expect((await second.list()).map(({ state }) => state)).toEqual(['stopped', 'ended'])
  })

  it('streams that ended while Stillroom was closed end their schedule', async () => {
    const spec = { rooms: [room('a'), room('b')], stopWhenEnded: true }
    const { world, first } = await begin(spec, 5_000)
    await first.close()
    world.live = []
    await restart(world, 10_000)
    expect(world.store.schedules()).toMatchObject([
      { state: 'ended', endReason: { code: 'streams-ended' } },
    ])
  })

  it('captures whose tick was not noted are, and their number is not used again', async () => {
    const { world, id } = await begin({}, 5_000)
    world.diesAtCapture = true
    await world.clock.advance(10_000)
    expect(world.store.schedules()).toMatchObject([{ nextTick: 1 }])
    // Without the note, tick 1 would be due once more.
    world.clock.setBack(8_000)
    await restart(world, 15_000)
    expect(world.captured.map(({ tick }) => tick)).toEqual([0, 1, 2])
    expect(rows(world, id)).toEqual([
      ['ran', 2, 2],
      ['ran', 1, 1],
      ['ran', 0, 0],
    ])
    expect(world.store.ticks({ scheduleId: id, limit: 9 })[1]).toMatchObject({ rooms: 2 })
  })

  it('the last tick that was not noted ends its schedule', async () => {
    const world = createWorld()
    world.diesAtCapture = true
    await begin({ stopAfter: 1 }, 5_000, world)
    await restart(world, 60_000)
    expect(world.captured).toHaveLength(1)
    expect(world.store.schedules()).toMatchObject([{ state: 'ended', ran: 1 }])
  })

  it('a catalogue that can’t be read at first is read later', async () => {
    const { world, first } = await begin({}, 5_000)
    await first.close()
    const second = createProcess(world)
    const resumed = second.resume()
    world.catalogueFails = diskFull
    await resumed
    await world.clock.advance(20_000)
    expect(world.captured).toHaveLength(1)
    world.catalogueFails = null
    await world.clock.advance(10_000)
    expect(world.captured).toHaveLength(2)
  })

  it('a catalogue that fails in a way nobody knows is a bug, and is tried again', async () => {
    const { world, first } = await begin({}, 5_000)
    await first.close()
    const second = createProcess(world)
    const resumed = second.resume()
    const unknown = new StillroomError('internal')
    world.catalogueFails = unknown
    await resumed
    await world.clock.advance(1)
    world.catalogueFails = null
    await world.clock.advance(10_000)
    expect(second.bugs).toEqual([unknown])
    expect(world.captured).toHaveLength(2)
  })

  it('a bug stops the schedule, and says so', async () => {
    const { world, first } = await begin({}, 5_000)
    await first.close()
    const store = { ...world.store, tickBatches: () => null as never }
    const second = createProcess({ ...world, store })
    await second.resume()
    await world.clock.advance(1)
    expect(second.bugs).toEqual([expect.any(TypeError)])
    expect(world.store.schedules()).toMatchObject([
      { state: 'stopped', endReason: { code: 'internal' }, endedAt: '2026-03-01T12:00:05.000Z' },
    ])
  })

  it('listing comes before resuming, and starts nothing', async () => {
    const { world, first } = await begin({}, 5_000)
    await first.close()
    const second = createProcess(world)
    expect(await second.list()).toMatchObject([{ state: 'running', isBusy: false }])
    await world.clock.advance(60_000)
    expect(world.captured).toHaveLength(1)
  })

  it('nothing is started once it is closed', async () => {
    const { world, first, id } = await begin({}, 5_000)
    await first.stop(id)
    await first.close()
    await expect(first.start(id)).rejects.toMatchObject({ code: 'cancelled' })
    await expect(first.add(exampleSpec())).rejects.toMatchObject({ code: 'cancelled' })
    await expect(first.resume()).rejects.toMatchObject({ code: 'cancelled' })
    await world.clock.advance(60_000)
    expect(world.captured).toHaveLength(1)
  })
})

describe('the wall clock', () => {
  it('set back during a run changes nothing, nor at the next start', async () => {
    const { world, first } = await begin({}, 5_000)
    world.clock.setBack(3_600_000)
    await world.clock.advance(20_000)
    await first.close()
    await restart(world, 10_000)
    expect(world.captured.map(({ at }) => at)).toEqual([0, 10_000, 20_000, 30_000])
    expect(world.store.schedules()).toMatchObject([{ missed: 0, skipped: 0 }])
  })

  it('set back while Stillroom is closed lays the grid anew, from now', async () => {
    const { world, first, id } = await begin({}, 25_000)
    await first.close()
    world.clock.setBack(3_600_000)
    await restart(world, 20_000)
    expect(world.captured.map(({ tick, at }) => [tick, at])).toEqual([
      [0, 0],
      [1, 10_000],
      [2, 20_000],
      [3, 25_000],
      [4, 35_000],
      [5, 45_000],
    ])
    const [schedule] = world.store.schedules()
    expect(schedule?.anchor).toBe(Date.parse('2026-03-01T11:00:25Z') - 30_000)
    expect(rows(world, id).every(([outcome]) => outcome === 'ran')).toBe(true)
  })

  it('set back while Stillroom is closed tells the next tick by the new grid, before it comes', async () => {
    const hours = { from: '12:30', to: '14:00' }
    const { world, first } = await begin({ hours }, 25_000)
    await first.close()
    world.clock.setBack(3_600_000)
    const second = await restart(world)
    const [schedule] = await second.list()
    // It is 12:00:25 in Berlin; the new grid has a tick every ten seconds from then on.
    expect(schedule?.nextTickAt).toBe(Date.parse('2026-03-01T11:30:05Z'))
  })

  it('set back during a run is what its ticks are told by', async () => {
    const { world, id } = await begin({}, 5_000)
    world.clock.setBack(3_600_000)
    await world.clock.advance(10_000)
    const [tick] = world.store.ticks({ scheduleId: id, limit: 1 })
    expect(tick).toMatchObject({ first: 1, at: '2026-03-01T11:00:10.000Z' })
  })

  it('a little behind while Stillroom is closed keeps the grid', async () => {
    const { world, first } = await begin({ intervalMs: 60_000 }, 61_000)
    await first.close()
    world.clock.setBack(5_000)
    await restart(world, 70_000)
    expect(world.captured.map(({ at }) => at)).toEqual([0, 60_000, 125_000])
  })

  it('set ahead while Stillroom is closed misses what it passes', async () => {
    const { world, first } = await begin({}, 5_000)
    await first.close()
    world.clock.setBack(-3_600_000)
    await restart(world, 10_000)
    expect(world.captured.map(({ tick }) => tick)).toEqual([0, 361])
    expect(world.store.schedules()).toMatchObject([{ missed: 360 }])
  })
})

type Step =
  | { readonly kind: 'awake' | 'asleep' | 'closed' | 'killed' | 'clock' | 'stopped'; ms: number }
  | { readonly kind: 'dies' | 'takes' | 'disk'; ms: number }

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('awake' as const), ms: fc.nat(60_000) }),
    fc.record({ kind: fc.constant('asleep' as const), ms: fc.nat(100_000) }),
    fc.record({ kind: fc.constant('closed' as const), ms: fc.nat(100_000) }),
    fc.record({ kind: fc.constant('killed' as const), ms: fc.nat(100_000) }),
    fc.record({ kind: fc.constant('dies' as const), ms: fc.nat(40_000) }),
    fc.record({ kind: fc.constant('stopped' as const), ms: fc.nat(40_000) }),
    fc.record({ kind: fc.constant('takes' as const), ms: fc.nat(30_000) }),
    fc.record({ kind: fc.constant('disk' as const), ms: fc.nat(30_000) }),
    fc.record({
      kind: fc.constant('clock' as const),
      ms: fc.integer({ min: -7_200_000, max: 7_200_000 }),
    }),
  ),
  { minLength: 1, maxLength: 12 },
)

describe('whatever happens', () => {
  it('every tick number is dealt with once and in order, and ticks run on a grid', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1000, max: 30_000 }), steps, async (intervalMs, plan) => {
        const world = createWorld()
        const { clock, store } = world
        let process = createProcess(world)
        const { id } = await process.add(exampleSpec({ intervalMs }))
        /** How many captures there were at the start of each stretch on one grid. */
        const stretches = [0]
        const next = async () => {
          stretches.push(world.captured.length)
          process = createProcess(world)
          await process.resume()
        }
        for (const { kind, ms } of plan) {
          if (kind === 'awake') await clock.advance(ms)
          else if (kind === 'asleep') clock.suspend(ms)
          else if (kind === 'clock') clock.setBack(ms)
          else if (kind === 'takes') world.takesMs = ms
          else if (kind === 'closed') {
            await process.close()
            await clock.advance(ms)
            await next()
          } else if (kind === 'killed') {
            process.kill()
            await clock.advance(ms)
            await next()
          } else if (kind === 'dies') {
            world.diesAtCapture = true
            await clock.advance(ms)
            process.kill()
            world.diesAtCapture = false
            await next()
          } else if (kind === 'stopped') {
            await process.stop(id)
            await clock.advance(ms)
            stretches.push(world.captured.length)
            await process.start(id)
          } else {
            world.catalogueFails = diskFull
            await clock.advance(ms)
            world.catalogueFails = null
          }
        }
        world.takesMs = 0
        await clock.advance(100_000)
        await process.close()

        const numbers = world.captured.map(({ tick }) => tick)
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
        const ticks = store.ticks({ scheduleId: id, limit: 2000 }).toReversed()
        let expected = 0
        for (const { first, last } of ticks) {
          expect(first).toBe(expected)
          expect(last).toBeGreaterThanOrEqual(first)
          expected = last + 1
        }
        const [schedule] = store.schedules()
        expect(schedule?.nextTick).toBe(expected)
        const sum = (...outcomes: readonly string[]) =>
          ticks
            .filter(({ outcome }) => outcomes.includes(outcome))
            .reduce((total, { first, last }) => total + last - first + 1, 0)
        expect(schedule).toMatchObject({
          ran: sum('ran', 'nobody-live'),
          skipped: sum('busy'),
          missed: sum('missed'),
          failed: sum('failed'),
        })
        const noted = ticks.filter(({ outcome }) => outcome === 'ran').map(({ first }) => first)
        expect(noted).toEqual(numbers)

        for (const [index, from] of stretches.entries()) {
          const stretch = world.captured.slice(from, stretches[index + 1])
          const offsets = stretch.map(({ tick, at }) => at - tick * intervalMs)
          const lateness = Math.max(...offsets) - Math.min(...offsets)
          if (stretch.length > 1) expect(lateness).toBeLessThan(Math.min(intervalMs, 10_001))
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
