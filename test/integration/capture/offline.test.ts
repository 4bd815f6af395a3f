import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { FlowState } from '../../../main/capture/flow/flows.ts'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import type { RigOptions } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'

let sandbox: Sandbox
let images: Images
let rooms: readonly string[]
let nowhere: Sandbox

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox({ rooms: 8, live: 6 })
  rooms = liveRooms(sandbox)
  const closed = await startSandbox({ rooms: 1 })
  await closed.close()
  nowhere = { ...sandbox, endpoint: closed.endpoint }
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

/** An engine whose server can go away and come back. */
async function createBench(options: Partial<RigOptions> = {}) {
  const clock = createFakeClock(Date.now())
  const network = { isDown: true }
  let asked = 0
  const rig = await createRig({
    sandbox,
    images,
    clock,
    clientFor: async () => {
      asked += 1
      return createVideoSdkClient({ credentials: network.isDown ? nowhere : sandbox, clock })
    },
    ...options,
  })
  const flows: FlowState[] = []
  rig.engine.events.on('flow', (flow) => void flows.push(flow))
  const since = sandbox.log.length
  return {
    ...rig,
    clock,
    network,
    flows,
    asked: () => asked,
    requests: () => captureRequests(sandbox, since),
  }
}

describe('a server that can’t be reached', () => {
  it('is looked for now and then, and the queue goes on as soon as it is found', async () => {
    const bench = await createBench({ concurrency: () => 2 })
    await bench.order(rooms)
    await vi.waitFor(() => expect(bench.flows.at(-1)?.offline).toBeTruthy())
    expect(bench.flows.at(-1)?.offline).toMatchObject({
      nextProbeAt: bench.clock.now() + 1000,
      failure: { code: 'offline', message: 'The server refuses connections.' },
    })
    for (let seconds = 0; seconds < 60; seconds += 1) {
      await bench.clock.advance(1000)
      await new Promise((resolve) => setImmediate(resolve))
    }
    // At most as many requests as captures at a time, and a handful of looks in a minute.
    expect(bench.asked()).toBeLessThanOrEqual(2 + 8)
    expect(await bench.engine.jobs()).toHaveLength(rooms.length)
    bench.network.isDown = false
    await bench.engine.wake('project')
    await bench.engine.idle()
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(rooms.length)
    expect(bench.requests()).toHaveLength(rooms.length)
    expect(bench.flows.at(-1)?.offline).toBeNull()
  })

  it('does not hold up another project', async () => {
    const bench = await createBench({
      clientFor: async (projectId) =>
        createVideoSdkClient({ credentials: projectId === 'lost' ? nowhere : sandbox }),
    })
    await bench.order(rooms.slice(0, 2), { projectId: 'lost' })
    await vi.waitFor(() => expect(bench.flows.at(-1)?.offline).toBeTruthy())
    await bench.order(rooms.slice(2, 4), { projectId: 'other' })
    await expect.poll(() => bench.stills.length).toBe(2)
    expect(await bench.engine.jobs()).toHaveLength(2)
  })

  it('fails what waits for it when patience ends, and is tried again with the next order', async () => {
    const bench = await createBench({ patienceMs: () => 5000, concurrency: () => 1 })
    await bench.order(rooms.slice(0, 3))
    await vi.waitFor(() => expect(bench.clock.waits).not.toEqual([]))
    let isIdle = false
    void bench.engine.idle().then(() => {
      isIdle = true
    })
    await vi.waitFor(
      async () => {
        await bench.clock.advance(1000)
        expect(isIdle).toBe(true)
      },
      { timeout: 5000, interval: 5 },
    )
    const jobs = await bench.engine.jobs()
    expect(jobs.map(({ state, failure }) => [state, failure?.code])).toEqual(
      rooms.slice(0, 3).map(() => ['failed', 'offline']),
    )
    expect(jobs.at(-1)?.attempts).toBe(0)
    bench.network.isDown = false
    await bench.engine.retry('all')
    await bench.engine.idle()
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(3)
  })

  it('can be cancelled while it waits', async () => {
    const bench = await createBench()
    await bench.order(rooms)
    await vi.waitFor(() => expect(bench.flows.at(-1)?.offline).toBeTruthy())
    await bench.engine.cancel('all')
    await bench.engine.idle()
    expect(new Set((await bench.engine.jobs()).map(({ state }) => state))).toEqual(
      new Set(['cancelled']),
    )
  })
})

describe('an image that can’t be loaded', () => {
  const limits = { headMs: 300, silenceMs: 100, totalMs: 1000 }

  it('waits for the network, where that is gone, and is not captured again', async () => {
    const bench = await createBench({ limits })
    bench.network.isDown = false
    sandbox.faults.set('thumbnail', { kind: 'reset' })
    await bench.order(rooms.slice(0, 1))
    await vi.waitFor(() => expect(bench.clock.waits).not.toEqual([]))
    bench.network.isDown = true
    await vi.waitFor(
      async () => {
        await bench.clock.advance(bench.clock.waits[0] ?? 0)
        expect(bench.flows.at(-1)?.offline).toBeTruthy()
      },
      { timeout: 10_000, interval: 5 },
    )
    expect(await bench.engine.jobs()).toMatchObject([
      { state: 'queued', answer: expect.anything(), failure: { code: 'offline' } },
    ])
    bench.network.isDown = false
    sandbox.faults.clear()
    await bench.engine.wake()
    await bench.engine.idle()
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(1)
    expect(bench.requests()).toHaveLength(1)
  })

  it('fails where the API answers: it is that server’s own fault', async () => {
    const bench = await createBench({ limits })
    bench.network.isDown = false
    sandbox.faults.set('thumbnail', { kind: 'reset' })
    const jobs = bench.capture(rooms.slice(0, 1))
    let isDone = false
    void jobs.then(() => {
      isDone = true
    })
    await vi.waitFor(
      async () => {
        await bench.clock.advance(bench.clock.waits[0] ?? 0)
        expect(isDone).toBe(true)
      },
      { timeout: 10_000, interval: 5 },
    )
    expect(await jobs).toMatchObject([{ state: 'failed', failure: { code: 'offline' } }])
    expect(bench.flows.every(({ offline }) => offline === null)).toBe(true)
  })
})

describe('a server that can’t keep up', () => {
  it('is asked for fewer at a time, and for more again when it can', async () => {
    const bench = await createBench({ concurrency: () => 4 })
    bench.network.isDown = false
    sandbox.faults.set('capture', { kind: 'status', status: 503 }, { times: 4 })
    await bench.order(rooms)
    await bench.engine.idle()
    expect(Math.min(...bench.flows.map(({ limit }) => limit))).toBeLessThanOrEqual(2)
    for (let round = 0; round < 4; round += 1) await bench.capture(rooms)
    expect(bench.engine.flows()).toMatchObject([{ limit: 4, concurrency: 4 }])
  })
})
