import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { checkLibrary } from '../../support/check-library.ts'
import type { Rig, RigOptions } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'

let sandbox: Sandbox
let images: Images
let rooms: readonly string[]

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox({ rooms: 8, live: 6 })
  rooms = liveRooms(sandbox)
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

const rig = (options: Partial<RigOptions> = {}) => createRig({ sandbox, images, ...options })

/** Orders a batch of which one job runs and the others wait, until the server is let go. */
async function heldUp(bench: Rig) {
  const since = sandbox.log.length
  sandbox.faults.set('capture', { kind: 'latency', ms: 300 })
  const jobs = await bench.order(rooms)
  const batchId = jobs[0]?.batchId ?? ''
  await expect.poll(() => captureRequests(sandbox, since).length).toBeGreaterThan(0)
  return { jobs, batchId, since }
}

const statesOf = async ({ engine }: Rig) => (await engine.jobs()).map(({ state }) => state)

describe('a batch', () => {
  it('counts what has become of its captures', async () => {
    const bench = await rig()
    sandbox.faults.set('capture', { kind: 'status', status: 403 }, { times: 1 })
    await bench.capture(rooms)
    const [batch] = await bench.engine.batches(5)
    expect(batch).toMatchObject({
      projectName: 'Project',
      scheduleId: null,
      waiting: 0,
      running: 0,
      saved: 5,
      failed: 1,
      msLeft: null,
      endedAt: expect.any(String),
    })
    await bench.engine.retry({ batchId: batch?.id ?? '' })
    expect((await bench.engine.batches(5))[0]?.endedAt).toBeNull()
    await bench.engine.idle()
    expect((await bench.engine.batches(5))[0]).toMatchObject({ saved: 6, failed: 0 })
  })

  it('tells when its last capture has ended', async () => {
    const bench = await rig()
    const { ended, batchId } = await bench.engine.capture({
      projectId: 'project',
      projectName: 'Project',
      rooms: rooms.map((roomId) => ({ roomId, customRoomId: null })),
      options: { width: 64, height: 36 },
      template: '{room}',
      folder: bench.folder,
      schedule: { scheduleId: 'schedule', tick: 3 },
    })
    await ended
    expect(bench.stills).toHaveLength(6)
    expect(await bench.catalogue.batchesOf([batchId])).toMatchObject([
      { saved: 6, scheduleId: 'schedule', tick: 3 },
    ])
  })
})

describe('pausing', () => {
  it('lets what runs come to its end, and keeps the rest until somebody lets it go on', async () => {
    const bench = await rig({ concurrency: () => 1 })
    const { batchId, since } = await heldUp(bench)
    await bench.engine.pause({ batchId })
    await bench.engine.idle()
    const asked = captureRequests(sandbox, since).length
    expect(asked).toBeLessThan(rooms.length)
    const [batch] = await bench.engine.batches(1)
    expect(batch).toMatchObject({ saved: asked, paused: rooms.length - asked, waiting: 0 })
    sandbox.faults.clear()
    await bench.engine.resume({ batchId })
    await bench.engine.idle()
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(rooms.length)
    expect(captureRequests(sandbox, since)).toHaveLength(rooms.length)
  })

  it('is for one job where only one is meant', async () => {
    const bench = await rig({ concurrency: () => 1 })
    const { jobs } = await heldUp(bench)
    const last = { jobId: jobs.at(-1)?.id ?? '' }
    await bench.engine.pause(last)
    sandbox.faults.clear()
    await bench.engine.idle()
    expect(await bench.engine.jobs()).toMatchObject([{ id: last.jobId, paused: true }])
    await bench.engine.resume(last)
    await bench.engine.idle()
    expect(await bench.engine.jobs()).toEqual([])
  })

  it('lasts over a restart', async () => {
    const first = await rig({ concurrency: () => 1, isAbandoned: true })
    await heldUp(first)
    await first.engine.pause('all')
    sandbox.faults.clear()
    await first.engine.idle()
    await first.engine.close(0)
    const { file, folder } = first
    const next = await rig({ folder, catalogue: first.catalogue, file })
    const paused = (await next.engine.jobs()).length
    expect(paused).toBeGreaterThan(0)
    await next.engine.recover()
    await next.engine.idle()
    expect(await statesOf(next)).toEqual(Array.from({ length: paused }, () => 'queued'))
    await next.engine.resume('all')
    await next.engine.idle()
    expect(await checkLibrary(folder, next.catalogue)).toHaveLength(rooms.length)
  })

  it('does not lose what is cancelled meanwhile', async () => {
    const bench = await rig({ concurrency: () => 1 })
    await heldUp(bench)
    await bench.engine.pause('all')
    await bench.engine.cancel('all')
    await bench.engine.idle()
    expect(new Set(await statesOf(bench))).toEqual(new Set(['cancelled']))
    await bench.engine.resume('all')
    await bench.engine.idle()
    expect(new Set(await statesOf(bench))).toEqual(new Set(['cancelled']))
  })
})

describe('cancelling', () => {
  it('ends one batch and leaves the other alone', async () => {
    const bench = await rig({ concurrency: () => 1 })
    const { batchId } = await heldUp(bench)
    const others = await bench.order(rooms.slice(0, 2))
    await bench.engine.cancel({ batchId })
    sandbox.faults.clear()
    await bench.engine.idle()
    expect(new Set(await statesOf(bench))).toEqual(new Set(['cancelled']))
    const saved = bench.stills.map(({ jobId }) => jobId)
    expect(saved).toEqual(expect.arrayContaining(others.map(({ id }) => id)))
    await checkLibrary(bench.folder, bench.catalogue)
  })

  it('writes thousands at once', async () => {
    const bench = await rig({ concurrency: () => 1 })
    sandbox.faults.set('capture', { kind: 'latency', ms: 300 })
    const many = Array.from({ length: 2000 }, (_, index) => `${rooms[index % rooms.length]}`)
    const jobs = await bench.order(many)
    await bench.engine.cancel('all')
    await bench.engine.idle()
    const states = await statesOf(bench)
    expect(states).toHaveLength(jobs.length)
    expect(new Set(states)).toEqual(new Set(['cancelled']))
    const times = new Set((await bench.engine.jobs()).map(({ endedAt }) => endedAt))
    expect(times.size).toBeLessThanOrEqual(2)
  })
})

describe('retrying and dismissing', () => {
  async function withFailures() {
    const bench = await rig({ concurrency: () => 1 })
    sandbox.faults.set('capture', { kind: 'status', status: 403 }, { times: 2 })
    const [first, second] = await bench.capture(rooms.slice(0, 2))
    sandbox.faults.set('capture', { kind: 'latency', ms: 300 })
    const [third] = await bench.order(rooms.slice(2, 3))
    await bench.engine.cancel({ jobId: third?.id ?? '' })
    await bench.engine.idle()
    sandbox.faults.clear()
    return { bench, first, second, third }
  }

  it('takes up all that failed, but not what somebody cancelled', async () => {
    const { bench, third } = await withFailures()
    await bench.engine.retry('all')
    await bench.engine.idle()
    expect(await bench.engine.jobs()).toMatchObject([{ id: third?.id, state: 'cancelled' }])
    await bench.engine.retry({ jobId: third?.id ?? '' })
    await bench.engine.idle()
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(3)
  })

  it('takes up those of one batch', async () => {
    const { bench, first, third } = await withFailures()
    await bench.engine.retry({ batchId: first?.batchId ?? '' })
    await bench.engine.idle()
    expect(bench.stills).toHaveLength(2)
    await bench.engine.retry({ batchId: third?.batchId ?? '' })
    expect(await statesOf(bench)).toEqual(['cancelled'])
  })

  it('forgets those of one batch, and then all', async () => {
    const { bench, first } = await withFailures()
    await bench.engine.dismiss({ batchId: first?.batchId ?? '' })
    expect(await statesOf(bench)).toEqual(['cancelled'])
    await bench.engine.dismiss('all')
    expect(await statesOf(bench)).toEqual([])
    await bench.engine.dismiss('all')
  })

  it('is told where there is no such job', async () => {
    const { engine } = await rig()
    await expect(engine.retry({ jobId: 'nobody' })).rejects.toMatchObject({
      code: 'invalid-options',
    })
    await engine.cancel({ jobId: 'nobody' })
    await engine.pause({ batchId: 'nobody' })
  })
})
