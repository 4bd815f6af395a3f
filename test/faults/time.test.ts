import type { TestContext } from 'vitest'
import { describe, expect, it, vi } from 'vitest'
import type { Bench } from './support/bench.ts'
import { afterFirstStill, createBench } from './support/bench.ts'
import { inspect } from './support/describe-row.ts'
import { openLine } from './support/line.ts'
import { report } from './support/report.ts'
import { shareWorld } from './support/world.ts'

const hour = 60 * 60 * 1000
/** The server's clock against this computer's, in ms. */
let skew = 0
const world = shareWorld({ rooms: 8, live: 6, now: () => Date.now() + skew })

const tooMany = {
  kind: 'status',
  status: 429,
  headers: { 'retry-after': '30' },
  body: { message: 'Too many requests' },
} as const

/** A batch that the server has asked to wait for 30 s. */
async function orderPaused(): Promise<Bench> {
  const bench = await createBench(world, { concurrency: () => 1 })
  afterFirstStill(bench, () => world.sandbox.faults.set('capture', tooMany, { times: 1 }))
  await bench.order(world.rooms)
  await vi.waitFor(() => expect(pauseOf(bench)).not.toBeNull(), { timeout: 20_000, interval: 5 })
  // What loads goes on meanwhile.
  await expect.poll(() => bench.stills.length).toBe(bench.requests().captures - 1)
  return bench
}

const pauseOf = ({ engine }: Bench) => engine.flows()[0]?.pause ?? null

async function expectAll(bench: Bench, context: TestContext): Promise<void> {
  const { row, stills } = await inspect(bench, context.task.name)
  report(context, row)
  expect(stills).toHaveLength(6)
  for (const { ms } of stills) expect(ms).toBeGreaterThanOrEqual(0)
  expect(new Set(bench.asked()).size).toBe(6)
  expect(bench.bugs).toEqual([])
}

describe('the clock', () => {
  it('time: set back an hour in the middle of a batch', async (context) => {
    const bench = await createBench(world)
    afterFirstStill(bench, () => {
      skew = hour
    })
    context.onTestFinished(() => {
      skew = 0
    })
    await bench.order(world.rooms)
    await bench.settle()
    const { row, stills } = await inspect(bench, context.task.name)
    report(context, row)
    const failed = await bench.engine.jobs()
    expect(stills.length + failed.length).toBe(6)
    expect(failed.length).toBeGreaterThan(0)
    for (const { failure } of failed) {
      expect(failure).toMatchObject({
        code: 'clock-skew',
        message: expect.stringMatching(/^This computer’s clock is .+ so VideoSDK refuses/u),
      })
    }
    skew = 0
    await bench.engine.retry('all')
    await bench.settle()
    expect(await inspect(bench, '')).toMatchObject({ stills: { length: 6 } })
    expect(new Set(bench.asked()).size).toBe(6)
  })

  it('time: set back an hour that the server doesn’t mind', async (context) => {
    const bench = await createBench(world)
    afterFirstStill(bench, () => bench.clock.setBack(hour))
    await bench.order(world.rooms)
    await bench.settle()
    await expectAll(bench, context)
    expect(bench.asked()).toHaveLength(6)
  })

  it('time: set back an hour while the server wants a pause', async (context) => {
    const bench = await orderPaused()
    const before = bench.asked().length
    bench.clock.setBack(hour)
    expect(pauseOf(bench)?.until).toBe(bench.clock.now() + 30_000)
    await bench.clock.advance(29_999)
    expect(bench.asked()).toHaveLength(before)
    await bench.clock.advance(1)
    await bench.settle()
    await expectAll(bench, context)
  })
})

describe('sleep of the computer', () => {
  it('time: asleep for an hour while the server wants a pause', async (context) => {
    const bench = await orderPaused()
    const before = bench.asked().length
    bench.clock.suspend(hour)
    expect(bench.asked()).toHaveLength(before)
    await bench.engine.wake()
    // It goes on at once: the pause went by in its sleep.
    await vi.waitFor(() => expect(bench.asked().length).toBeGreaterThan(before))
    await bench.settle()
    await expectAll(bench, context)
  })

  it('time: asleep for an hour in the middle of a batch', async (context) => {
    const line = await openLine(world.sandbox.endpoint)
    const bench = await createBench(world, {
      credentials: () => ({ ...world.sandbox, endpoint: line.origin }),
    })
    let slept: Promise<void> | undefined
    afterFirstStill(bench, () => {
      bench.clock.suspend(hour)
      slept = line.cut().then(line.mend)
    })
    await bench.order(world.rooms)
    await vi.waitFor(() => expect(slept).toBeDefined(), { timeout: 20_000, interval: 5 })
    await slept
    await bench.engine.wake()
    await bench.settle()
    const failed = await bench.engine.jobs()
    const { row, stills } = await inspect(bench, context.task.name)
    report(context, row)
    expect(stills.length + failed.length).toBe(6)
    // What VideoSDK was working on when the lid was shut.
    expect(failed.length).toBeLessThanOrEqual(2)
    for (const { failure } of failed) expect(failure?.action).toContain('may have captured')
    await bench.engine.retry('all')
    await bench.settle()
    expect(await inspect(bench, '')).toMatchObject({ stills: { length: 6 } })
  })

  it('time: asleep for a night without a network', async (context) => {
    const line = await openLine(world.sandbox.endpoint)
    const bench = await createBench(world, {
      credentials: () => ({ ...world.sandbox, endpoint: line.origin }),
    })
    await line.cut()
    await bench.order(world.rooms)
    const offline = () => bench.engine.flows()[0]?.offline ?? null
    await vi.waitFor(() => expect(offline()).not.toBeNull(), { timeout: 20_000, interval: 5 })
    const before = bench.attempts
    bench.clock.suspend(8 * hour)
    await line.mend()
    expect(bench.attempts).toBe(before)
    await bench.engine.wake()
    expect(offline()).toBeNull()
    await bench.settle()
    await expectAll(bench, context)
    expect(bench.asked()).toHaveLength(6)
  })
})
