import type { TestContext } from 'vitest'
import { describe, expect, it, vi } from 'vitest'
import type { Bench, BenchOptions } from './support/bench.ts'
import { afterFirstStill, createBench } from './support/bench.ts'
import { inspect } from './support/describe-row.ts'
import type { Line } from './support/line.ts'
import { openLine } from './support/line.ts'
import { expectOnceEach, outage, outageOf } from './support/outage.ts'
import { report } from './support/report.ts'
import { shareWorld } from './support/world.ts'

const world = shareWorld({ rooms: 40, live: 40 })

/** A bench whose way to the API and to the images can be cut. */
async function createLineBench(options: BenchOptions = {}) {
  const api = await openLine(world.sandbox.endpoint)
  const images = await openLine(world.sandbox.cdn)
  const bench = await createBench(world, {
    credentials: () => ({ ...world.sandbox, endpoint: api.origin }),
    redirect: (url) => url.replace(world.sandbox.cdn, images.origin),
    ...options,
  })
  const both = (act: (line: Line) => unknown) => Promise.all([act(api), act(images)])
  return {
    ...bench,
    get attempts() {
      return bench.attempts
    },
    cut: () => both((line) => line.cut()),
    /** Waits until this process has noticed the cut: what it writes to a dead connection may have arrived. */
    refused: () =>
      vi.waitFor(() =>
        expect(globalThis.fetch(api.origin)).rejects.toMatchObject({
          cause: { code: 'ECONNREFUSED' },
        }),
      ),
    silence: () => both((line) => line.silence()),
    mend: () => both((line) => line.mend()),
  }
}

/** Lets a minute go by, second by second. @returns requests that were tried in it */
async function minuteAway(bench: Bench): Promise<number> {
  const before = bench.attempts
  for (let second = 0; second < 60; second += 1) {
    await bench.clock.advance(1000)
    // Whoever looked, or tried to load, waits again.
    await vi.waitFor(() => expect(bench.clock.waits).not.toEqual([]), {
      timeout: 5000,
      interval: 1,
    })
  }
  return bench.attempts - before
}

/** In a minute: looks after 1, 2, 4, 8, 16 and 30 s. */
const mostLooks = 6

describe('a server that can’t be reached', () => {
  it('network: connection refused from the start', async (context) => {
    const bench = await createLineBench()
    await bench.cut()
    const rooms = world.rooms.slice(0, 6)
    await bench.order(rooms)
    expect(await outage(bench)).toMatchObject({
      since: bench.clock.now(),
      nextProbeAt: bench.clock.now() + 1000,
      failure: { code: 'offline', message: 'The server refuses connections.' },
    })
    expect(await minuteAway(bench)).toBeLessThanOrEqual(mostLooks)
    const jobs = await bench.engine.jobs()
    expect(new Set(jobs.map(({ state }) => state))).toEqual(new Set(['queued']))
    await bench.mend()
    await bench.settle()
    expect(outageOf(bench)).toBeNull()
    await expectOnceEach(bench, rooms, context)
  })

  it('network: refused in the middle, and there again', async (context) => {
    let captures = 0
    const bench = await createLineBench({
      concurrency: () => 1,
      async beforeRequest(url) {
        if (url.endsWith('/v2/hls/capture')) captures += 1
        // One goes out at a time, so none is on its way to VideoSDK while the third is held here.
        if (captures === 3) await cutOnce()
      },
    })
    let cut: Promise<unknown> | undefined
    const cutOnce = () => (cut ??= bench.cut().then(bench.refused))
    const rooms = world.rooms.slice(0, 6)
    await bench.order(rooms)
    await outage(bench)
    expect(await minuteAway(bench)).toBeLessThanOrEqual(mostLooks + 5)
    await bench.mend()
    await bench.settle()
    await expectOnceEach(bench, rooms, context)
  })

  it('network: gone for a minute in a batch of 40', async (context) => {
    await playMinuteAway('cut', context)
  })

  it('network: silent for a minute in a batch of 40', async (context) => {
    await playMinuteAway('silence', context)
  })

  async function playMinuteAway(how: 'cut' | 'silence', context: TestContext): Promise<void> {
    const concurrency = 4
    const bench = await createLineBench({ concurrency: () => concurrency })
    afterFirstStill(bench, () => void bench[how]())
    await bench.order(world.rooms)
    await outage(bench)
    // Images that were on their way have five tries each.
    expect(await minuteAway(bench)).toBeLessThanOrEqual(mostLooks + 5 * 2 * concurrency)
    expect(outageOf(bench)).not.toBeNull()
    await bench.mend()
    await bench.settle()
    const { row, stills } = await inspect(bench, context.task.name)
    report(context, row)

    const failed = await bench.engine.jobs()
    expect(stills.length + failed.length, 'nothing is lost').toBe(40)
    // Those that VideoSDK was working on: nobody can know what became of them.
    expect(failed.length).toBeLessThanOrEqual(concurrency)
    for (const { state, failure } of failed) {
      expect([state, failure?.action]).toEqual([
        'failed',
        expect.stringContaining('may have captured'),
      ])
    }
    const asked = bench.asked()
    expect(new Set(asked).size, 'no room is captured twice').toBe(asked.length)
    await bench.engine.retry('all')
    await bench.settle()
    expect(await inspect(bench, '')).toMatchObject({ stills: { length: 40 } })
  }
})
