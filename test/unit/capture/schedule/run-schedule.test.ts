import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openHours } from '../../../../main/capture/schedule/hours.ts'
import type { SkippedTicks, TickPlan } from '../../../../main/capture/schedule/run-schedule.ts'
import { runSchedule } from '../../../../main/capture/schedule/run-schedule.ts'
import { createFakeClock } from '../../../support/fake-clock.ts'

interface Plan {
  readonly intervalMs: number
  readonly count?: number
  /** Ms that each run takes; 0 after the last of them. */
  readonly takes?: readonly number[]
  /** The tick whose run asks for the end. */
  readonly endsAt?: number
  readonly signal?: AbortSignal
  readonly more?: Pick<TickPlan, 'begin' | 'hours'>
}

/** Starts a schedule on a clock that stands still, and writes down what it does. */
function start({ intervalMs, count = Infinity, takes = [], endsAt, signal, more }: Plan) {
  const clock = createFakeClock()
  const ran: { readonly tick: number; readonly at: number }[] = []
  const skipped: SkippedTicks[] = []
  const begin = clock.monotonic()
  const done = runSchedule(
    { intervalMs, count, ...more },
    {
      clock,
      signal: signal ?? new AbortController().signal,
      onSkipped: (ticks) => void skipped.push(ticks),
      async run(tick) {
        ran.push({ tick, at: clock.monotonic() - begin })
        await clock.sleep(takes[ran.length - 1] ?? 0)
        return tick === endsAt ? 'end' : 'go-on'
      },
    },
  )
  return { clock, ran, skipped, done, ticks: () => ran.map(({ tick }) => tick) }
}

/** Every tick that was run or skipped, in order. */
function accounted(
  ran: readonly { readonly tick: number }[],
  skipped: readonly SkippedTicks[],
): readonly number[] {
  const passed = skipped.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  return [...ran.map(({ tick }) => tick), ...passed].toSorted((a, b) => a - b)
}

describe('a schedule', () => {
  it('runs at once, and then on every point of the grid', async () => {
    const { clock, ran, skipped } = start({ intervalMs: 30_000 })
    await clock.advance(0)
    expect(ran).toEqual([{ tick: 0, at: 0 }])
    await clock.advance(29_999)
    expect(ran).toHaveLength(1)
    await clock.advance(30_001)
    expect(ran).toEqual([0, 1, 2].map((tick) => ({ tick, at: tick * 30_000 })))
    expect(skipped).toEqual([])
  })

  it('runs the first tick though time goes by before it', async () => {
    const clock = createFakeClock()
    const ran: number[] = []
    // Each look at the clock takes a while.
    let looks = 0
    const monotonic = () => clock.monotonic() + looks++
    const done = runSchedule(
      { intervalMs: 1000, count: 1 },
      {
        clock: { ...clock, monotonic },
        signal: new AbortController().signal,
        onSkipped: () => {},
        async run(tick) {
          ran.push(tick)
          return 'go-on'
        },
      },
    )
    await clock.advance(2000)
    await done
    expect(ran).toEqual([0])
  })

  it('doesn’t drift in ten minutes of seconds, whatever the runs take', async () => {
    const takes = Array.from({ length: 600 }, (_, index) => (index * 37) % 999)
    const { clock, ran, skipped, done } = start({ intervalMs: 1000, count: 600, takes })
    await clock.advance(600_000)
    await done
    expect(ran).toEqual(Array.from({ length: 600 }, (_, tick) => ({ tick, at: tick * 1000 })))
    expect(skipped).toEqual([])
  })

  it('runs or skips every point of the grid once, and runs on the grid only', async () => {
    const intervals = fc.integer({ min: 1000, max: 100_000 })
    const durations = fc.array(fc.integer({ min: 0, max: 400_000 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(intervals, durations, async (intervalMs, takes) => {
        const count = takes.length + 2
        const { clock, ran, skipped, done } = start({ intervalMs, count, takes })
        await clock.advance(takes.reduce((sum, ms) => sum + ms, 0) + count * intervalMs)
        await done
        expect(ran).toHaveLength(count)
        for (const { tick, at } of ran) expect(at).toBe(tick * intervalMs)
        const last = ran.at(-1)?.tick ?? 0
        expect(accounted(ran, skipped)).toEqual(Array.from({ length: last + 1 }, (_, i) => i))
        for (const { reason } of skipped) expect(reason).toBe('busy')
      }),
      { numRuns: 60 },
    )
  })

  it('skips the ticks that come during a run, and takes one that comes at its end', async () => {
    const { clock, ticks, skipped, done } = start({
      intervalMs: 1000,
      count: 3,
      takes: [3500, 2000],
    })
    await clock.advance(10_000)
    await done
    expect(ticks()).toEqual([0, 4, 6])
    expect(skipped).toEqual([
      { first: 1, last: 3, reason: 'busy' },
      { first: 5, last: 5, reason: 'busy' },
    ])
  })

  it('says nothing about ticks after its end', async () => {
    const { clock, skipped, done } = start({ intervalMs: 1000, count: 2, takes: [0, 5000] })
    await clock.advance(10_000)
    await done
    expect(skipped).toEqual([])
    expect(clock.waits).toEqual([])
  })

  it('ends when a run asks for it', async () => {
    const { clock, ticks, done } = start({ intervalMs: 1000, endsAt: 2 })
    await clock.advance(10_000)
    await done
    expect(ticks()).toEqual([0, 1, 2])
  })

  it('ends with what a run throws', async () => {
    const clock = createFakeClock()
    const done = runSchedule(
      { intervalMs: 1000, count: 5 },
      {
        clock,
        signal: new AbortController().signal,
        onSkipped: () => {},
        run: () => Promise.reject(new TypeError('a bug')),
      },
    )
    const caught = done.catch((error: unknown) => error)
    await clock.advance(5000)
    expect(await caught).toEqual(new TypeError('a bug'))
    expect(clock.waits).toEqual([])
  })
})

describe('a run that takes up an earlier one', () => {
  it('waits for the next tick of its grid', async () => {
    const more = { begin: { tick: 4, elapsed: 33_000 } }
    const { clock, ran, skipped } = start({ intervalMs: 10_000, more })
    await clock.advance(17_000)
    expect(ran).toEqual([
      { tick: 4, at: 7000 },
      { tick: 5, at: 17_000 },
    ])
    expect(skipped).toEqual([])
  })

  it('tells every tick that has come since, however late it is', async () => {
    const more = { begin: { tick: 4, elapsed: 60_001 } }
    const { clock, ran, skipped } = start({ intervalMs: 10_000, more })
    await clock.advance(10_000)
    expect(skipped).toEqual([{ first: 4, last: 6, reason: 'asleep' }])
    expect(ran).toEqual([{ tick: 7, at: 9999 }])
  })

  it('runs a tick that is due at that moment', async () => {
    const more = { begin: { tick: 6, elapsed: 60_000 } }
    const { clock, ran, skipped } = start({ intervalMs: 10_000, more })
    await clock.advance(0)
    expect(ran).toEqual([{ tick: 6, at: 0 }])
    expect(skipped).toEqual([])
  })
})

describe('hours', () => {
  // The clock starts at 13:00 in Berlin.
  const hoursOf = (from: string, to: string) =>
    openHours({ hours: { from, to }, weekdays: null, timeZone: 'Europe/Berlin' })

  it('are kept, and what lies outside of them is passed over without a word', async () => {
    const more = { hours: hoursOf('13:02', '13:04') }
    const { clock, ran, skipped } = start({ intervalMs: 30_000, more })
    await clock.advance(600_000)
    expect(ran).toEqual([4, 5, 6, 7].map((tick) => ({ tick, at: tick * 30_000 })))
    expect(skipped).toEqual([])
  })

  it('don’t count for the number of ticks', async () => {
    const more = { hours: hoursOf('13:02', '14:00') }
    const { clock, ticks, done } = start({ intervalMs: 60_000, count: 2, more })
    await clock.advance(600_000)
    await done
    expect(ticks()).toEqual([2, 3])
  })

  it('divide the ticks that a long run skips', async () => {
    const more = { hours: hoursOf('13:00', '13:03') }
    const plan = { intervalMs: 60_000, takes: [24 * 3_600_000 + 90_000], more }
    const { clock, ticks, skipped } = start(plan)
    await clock.advance(24 * 3_600_000 + 120_000)
    expect(skipped).toEqual([
      { first: 1, last: 2, reason: 'busy' },
      { first: 1440, last: 1441, reason: 'busy' },
    ])
    expect(ticks()).toEqual([0, 1442])
  })

  it('divide the ticks that a sleep misses', async () => {
    const more = { hours: hoursOf('13:00', '13:03') }
    const { clock, skipped } = start({ intervalMs: 60_000, more })
    await clock.advance(1)
    clock.suspend(24 * 3_600_000 + 90_000)
    await clock.advance(5000)
    expect(skipped).toEqual([
      { first: 1, last: 2, reason: 'asleep' },
      { first: 1440, last: 1441, reason: 'asleep' },
    ])
  })

  it('are those of the wall clock, also where it is set anew', async () => {
    const more = { hours: hoursOf('13:00', '13:05') }
    const { clock, ticks } = start({ intervalMs: 60_000, more })
    await clock.advance(150_000)
    clock.setBack(-3_600_000)
    await clock.advance(120_000)
    clock.setBack(3_600_000)
    await clock.advance(120_000)
    // Ticks 3 and 4 came when the wall clock said 14:03 and 14:04, tick 5 when it said 13:05.
    expect(ticks()).toEqual([0, 1, 2])
    clock.setBack(3_600_000 * 24 + 300_000)
    await clock.advance(60_000)
    expect(ticks()).toEqual([0, 1, 2, 7])
  })
})

describe('after sleep', () => {
  it.each([
    ['a second', 1000, 3_600_000, 1, 3600],
    ['a minute', 60_000, 3_600_000, 1, 59],
  ])(
    'ticks of %s are told as missed, and the grid stays',
    async (_, intervalMs, slept, first, last) => {
      const { clock, ran, skipped } = start({ intervalMs })
      await clock.advance(1)
      clock.suspend(slept)
      await clock.advance(2 * intervalMs)
      expect(skipped).toEqual([{ first, last, reason: 'asleep' }])
      expect(ran.length).toBeGreaterThan(2)
      for (const { tick, at } of ran.slice(2)) expect(at).toBe(tick * intervalMs)
    },
  )

  it('a tick of a long interval that is long past is not caught up', async () => {
    const { clock, ticks, skipped } = start({ intervalMs: 3_600_000 })
    await clock.advance(1)
    clock.suspend(3_600_000 + 60_000)
    await clock.advance(10_000)
    expect(ticks()).toEqual([0])
    expect(skipped).toEqual([{ first: 1, last: 1, reason: 'asleep' }])
    await clock.advance(3_600_000)
    expect(ticks()).toEqual([0, 2])
  })

  it('the next tick comes in time, though timers stood still', async () => {
    const { clock, ran } = start({ intervalMs: 3_600_000 })
    await clock.advance(1)
    clock.suspend(3_000_000)
    await clock.advance(600_000)
    expect(ran.at(-1)).toEqual({ tick: 1, at: 3_600_000 })
  })

  it('a tick that is found a little late still runs', async () => {
    const { clock, ticks, skipped } = start({ intervalMs: 60_000 })
    await clock.advance(58_000)
    clock.suspend(4000)
    await clock.advance(5000)
    expect(ticks()).toEqual([0, 1])
    expect(skipped).toEqual([])
  })

  it('and work, every point of the grid is accounted for once', async () => {
    const step = fc.record({ awake: fc.nat(50_000), asleep: fc.nat(100_000) })
    const intervals = fc.integer({ min: 1000, max: 30_000 })
    const takes = fc.array(fc.nat(40_000), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(intervals, takes, fc.array(step, { maxLength: 6 }), async (...values) => {
        const [intervalMs, durations, steps] = values
        const controller = new AbortController()
        const plan = { intervalMs, takes: durations, signal: controller.signal }
        const { clock, ran, skipped, done } = start(plan)
        for (const { awake, asleep } of steps) {
          await clock.advance(awake)
          clock.suspend(asleep)
        }
        await clock.advance(400_000)
        controller.abort()
        await expect(done).rejects.toMatchObject({ code: 'cancelled' })
        const all = accounted(ran, skipped)
        expect(all).toEqual(Array.from({ length: all.length }, (_, tick) => tick))
        for (const { tick, at } of ran) {
          const lateness = at - tick * intervalMs
          expect(lateness).toBeGreaterThanOrEqual(0)
          expect(lateness).toBeLessThan(Math.min(intervalMs, 10_001))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a change of the wall clock', () => {
  it.each([3_600_000, -3_600_000])('by %d ms doubles and loses nothing', async (ms) => {
    const { clock, ran, skipped } = start({ intervalMs: 10_000 })
    await clock.advance(25_000)
    clock.setBack(ms)
    await clock.advance(25_000)
    expect(ran).toEqual(Array.from({ length: 6 }, (_, tick) => ({ tick, at: tick * 10_000 })))
    expect(skipped).toEqual([])
  })
})

describe('an abort', () => {
  it('before the start runs nothing', async () => {
    const { ran, done } = start({ intervalMs: 1000, signal: AbortSignal.abort() })
    await expect(done).rejects.toMatchObject({ code: 'cancelled' })
    expect(ran).toEqual([])
  })

  it('between two ticks ends the schedule at once', async () => {
    const controller = new AbortController()
    const { clock, ticks, done } = start({ intervalMs: 60_000, signal: controller.signal })
    await clock.advance(1)
    controller.abort()
    await expect(done).rejects.toMatchObject({ code: 'cancelled' })
    expect(ticks()).toEqual([0])
    expect(clock.waits).toEqual([])
  })

  it('during a run ends it after that, without a word about what it missed', async () => {
    const controller = new AbortController()
    const plan = { intervalMs: 1000, takes: [5000], signal: controller.signal }
    const { clock, ticks, skipped, done } = start(plan)
    const caught = done.catch((error: unknown) => error)
    await clock.advance(2000)
    controller.abort()
    await clock.advance(10_000)
    expect(await caught).toMatchObject({ code: 'cancelled' })
    expect(ticks()).toEqual([0])
    expect(skipped).toEqual([])
  })
})
