import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Fault, Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { checkLibrary } from '../../support/check-library.ts'
import type { FakeClock } from '../../support/fake-clock.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import type { RigOptions } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'

let sandbox: Sandbox
let images: Images
let catalogue: Catalogue
let rooms: readonly string[]

beforeAll(async () => {
  images = startImages()
  catalogue = await openCatalogue(':memory:')
  sandbox = await startSandbox()
  rooms = liveRooms(sandbox)
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close(), catalogue.close()])
})

async function rig(options: Partial<RigOptions> = {}) {
  const clock = createFakeClock(Date.now())
  const bench = await createRig({ sandbox, images, catalogue, clock, ...options })
  const since = sandbox.log.length
  return { ...bench, clock, requests: () => captureRequests(sandbox, since) }
}

/** Waits until somebody sleeps, and for how long. */
async function asleep(clock: FakeClock): Promise<number> {
  await vi.waitFor(() => expect(clock.waits).not.toEqual([]), { timeout: 5000 })
  return clock.waits[0] ?? 0
}

/** Turns the clock on over every wait until nothing is left to do. */
async function sleepThrough(clock: FakeClock, idle: Promise<void>): Promise<readonly number[]> {
  const waits: number[] = []
  let isIdle = false
  void idle.then(() => {
    isIdle = true
  })
  await vi.waitFor(
    async () => {
      const [wait] = clock.waits
      if (wait !== undefined) {
        waits.push(wait)
        await clock.advance(wait)
      }
      expect(isIdle).toBe(true)
    },
    { timeout: 10_000, interval: 5 },
  )
  return waits
}

const tooMany = (seconds: number): Fault => ({
  kind: 'status',
  status: 429,
  headers: { 'retry-after': String(seconds) },
  body: { message: 'Slow down' },
})

describe('a server that asks to wait', () => {
  it('gets its time, for the whole project, and then everything is saved', async () => {
    const { order, engine, clock, changes, folder, requests } = await rig({ concurrency: () => 1 })
    sandbox.faults.set('capture', tooMany(30), { times: 1 })
    await order(rooms.slice(0, 3))
    expect(await asleep(clock)).toBe(30_000)
    expect(requests()).toHaveLength(1)
    const waiting = changes.find(({ nextTryAt }) => nextTryAt !== undefined)
    expect(waiting).toMatchObject({
      nextTryAt: clock.now() + 30_000,
      job: {
        state: 'queued',
        attempts: 1,
        failure: {
          code: 'rate-limited',
          message: 'VideoSDK asks for fewer requests.',
          serverMessage: 'Slow down',
        },
      },
    })
    expect(await catalogue.job(waiting?.job.id ?? '')).toEqual(waiting?.job)
    await clock.advance(29_999)
    expect(requests()).toHaveLength(1)
    await clock.advance(1)
    await engine.idle()
    const stills = await checkLibrary(folder, catalogue)
    expect(stills.map(({ attempts }) => attempts).toSorted()).toEqual([1, 1, 2])
    expect(requests()).toHaveLength(4)
  })

  it('does not hold up another project', async () => {
    const { order, engine, clock, folder } = await rig()
    sandbox.faults.set('capture', tooMany(600), { times: 1 })
    await order(rooms.slice(0, 1), { projectId: 'a' })
    await asleep(clock)
    await order(rooms.slice(1, 3), { projectId: 'b' })
    await expect.poll(() => checkLibrary(folder, catalogue)).toHaveLength(2)
    await clock.advance(600_000)
    await engine.idle()
    expect(await checkLibrary(folder, catalogue)).toHaveLength(3)
  })

  it('is asked five times at most', async () => {
    const { order, engine, clock, requests } = await rig()
    sandbox.faults.set('capture', tooMany(1))
    const [job] = await order(rooms.slice(0, 1))
    await sleepThrough(clock, engine.idle())
    expect(requests()).toHaveLength(5)
    expect(await catalogue.job(job?.id ?? '')).toMatchObject({
      state: 'failed',
      attempts: 5,
      failure: { code: 'rate-limited', serverMessage: 'Slow down' },
    })
  })

  it('without saying how long gets longer and longer pauses', async () => {
    const { order, engine, clock, folder } = await rig()
    sandbox.faults.set('capture', { kind: 'status', status: 429 }, { times: 3 })
    await order(rooms.slice(0, 1))
    const waits = await sleepThrough(clock, engine.idle())
    for (const [index, wait] of waits.entries()) expect(wait).toBeLessThanOrEqual(500 * 2 ** index)
    expect(await checkLibrary(folder, catalogue)).toHaveLength(1)
  })

  it('can be cancelled while it waits', async () => {
    const { order, engine, clock, folder } = await rig()
    sandbox.faults.set('capture', tooMany(600), { times: 1 })
    const [job] = await order(rooms.slice(0, 1))
    await asleep(clock)
    await engine.cancel({ jobId: job?.id ?? '' })
    await engine.idle()
    expect(await catalogue.job(job?.id ?? '')).toMatchObject({ state: 'cancelled' })
    expect(clock.waits).toEqual([])
    expect(await checkLibrary(folder, catalogue)).toEqual([])
  })

  it('is heard also where it asks for no time at all', async () => {
    const { order, engine, folder, requests } = await rig({ concurrency: () => 1 })
    sandbox.faults.set('capture', tooMany(0), { times: 2 })
    await order(rooms.slice(0, 2))
    await engine.idle()
    expect(await checkLibrary(folder, catalogue)).toHaveLength(2)
    expect(requests()).toHaveLength(4)
  })
})

describe('a request that may have had its effect', () => {
  const twice =
    'VideoSDK may have captured all the same. Retry to capture again; it may count as a second capture.'

  it.each([
    ['a reset', { kind: 'reset' }, { code: 'offline', action: twice }],
    ['a reset within the answer', { kind: 'reset-mid-body' }, { code: 'offline', action: twice }],
    ['no answer', { kind: 'hang' }, { code: 'timeout', action: twice }],
    ['an error of the server', { kind: 'status', status: 500 }, { code: 'server-error' }],
  ] satisfies readonly (readonly [string, Fault, object])[])(
    'is not made again after %s, and a person is told',
    async (_, fault, failure) => {
      const client = createVideoSdkClient({ credentials: sandbox, timeoutMs: 300 })
      const { capture, engine, folder, requests } = await rig({ clientFor: async () => client })
      sandbox.faults.set('capture', fault, { times: 1 })
      const [job] = await capture(rooms.slice(0, 1))
      expect(job).toMatchObject({ state: 'failed', attempts: 1, answer: null, failure })
      expect(requests()).toHaveLength(1)
      expect(await checkLibrary(folder, catalogue)).toEqual([])
      await engine.retry({ jobId: job?.id ?? '' })
      await engine.idle()
      expect(await checkLibrary(folder, catalogue)).toMatchObject([{ attempts: 1 }])
      expect(requests()).toHaveLength(2)
    },
  )
})

describe('a download', () => {
  it.each([
    ['a reset', { kind: 'reset' }],
    ['a reset in the middle', { kind: 'reset-mid-body' }],
    ['a short body', { kind: 'short-body' }],
    ['silence in the middle', { kind: 'stall', afterBytes: 10 }],
    ['a length that is too great', { kind: 'wrong-length', contentLength: 10_000_000 }],
    ['an error of the server', { kind: 'status', status: 503 }],
    ['too many requests', tooMany(20)],
  ] satisfies readonly (readonly [string, Fault])[])(
    'is repeated after %s, without another capture',
    async (_, fault) => {
      const limits = { headMs: 3000, silenceMs: 100, totalMs: 5000 }
      const { order, engine, clock, changes, folder, requests } = await rig({ limits })
      sandbox.faults.set('thumbnail', fault, { times: 2 })
      const [job] = await order(rooms.slice(0, 1))
      const waits = await sleepThrough(clock, engine.idle())
      expect(await catalogue.job(job?.id ?? '')).toMatchObject({ state: 'saved', attempts: 1 })
      await checkLibrary(folder, catalogue)
      expect(requests()).toHaveLength(1)
      if (fault.kind === 'status' && fault.status === 429) expect(waits).toEqual([20_000, 20_000])
      const told = changes.filter(({ nextTryAt }) => nextTryAt !== undefined)
      expect(told).toHaveLength(2)
      expect(told[0]?.job.state).toBe('downloading')
      expect(told[0]?.job.failure).not.toBeNull()
    },
  )

  it('is tried five times at most; a retry by hand goes on with the same answer', async () => {
    const { order, engine, clock, folder, requests } = await rig()
    sandbox.faults.set('thumbnail', { kind: 'status', status: 502 })
    const since = sandbox.log.length
    const [job] = await order(rooms.slice(0, 1))
    await sleepThrough(clock, engine.idle())
    expect(sandbox.log.slice(since).filter(({ side }) => side === 'cdn')).toHaveLength(5)
    expect(await catalogue.job(job?.id ?? '')).toMatchObject({
      state: 'failed',
      failure: {
        code: 'server-error',
        message: 'The server of images answered with status 502.',
      },
    })
    expect(await checkLibrary(folder, catalogue)).toEqual([])
    sandbox.faults.clear()
    await engine.retry({ jobId: job?.id ?? '' })
    await engine.idle()
    expect(await checkLibrary(folder, catalogue)).toHaveLength(1)
    expect(requests()).toHaveLength(1)
  })

  it('does not wait for a server that wants an hour', async () => {
    const { capture, clock } = await rig()
    sandbox.faults.set('thumbnail', tooMany(3600))
    const [job] = await capture(rooms.slice(0, 1))
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'rate-limited' } })
    expect(clock.waits).toEqual([])
  })
})
