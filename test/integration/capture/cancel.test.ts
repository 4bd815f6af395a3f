import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { JobState } from '../../../main/capture/job.ts'
import type { Images } from '../../../main/images/types.ts'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Fault, FaultRoute, Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { checkLibrary } from '../../support/check-library.ts'
import type { Rig, RigOptions } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, smallSize, startImages } from '../../support/rig.ts'

let sandbox: Sandbox
let images: Images
let catalogue: Catalogue
let room: string

beforeAll(async () => {
  images = startImages()
  catalogue = await openCatalogue(':memory:')
  sandbox = await startSandbox()
  room = liveRooms(sandbox)[0] ?? ''
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close(), catalogue.close()])
})

const rig = (options: Partial<RigOptions> = {}) =>
  createRig({ sandbox, images, catalogue, ...options })

/** Cancels the first job as soon as it gets to `state`. */
function cancelAt({ engine }: Rig, state: JobState): void {
  let done = false
  engine.events.on('job', ({ job, progress }) => {
    if (done || job.state !== state || (state === 'downloading' && !progress)) return
    done = true
    void engine.cancel({ jobId: job.id })
  })
}

/** Asserts that nothing came of the job and that it can be taken up again. */
async function expectCancelled({ engine, folder, changes }: Rig, jobId: string): Promise<void> {
  expect(await catalogue.job(jobId)).toMatchObject({
    state: 'cancelled',
    failure: { code: 'cancelled', message: 'Cancelled.' },
    stillId: null,
  })
  expect(changes.at(-1)?.job.state).toBe('cancelled')
  expect(await checkLibrary(folder, catalogue)).toEqual([])
  sandbox.faults.clear()
  await engine.retry({ jobId: jobId })
  await engine.idle()
  expect(await catalogue.job(jobId)).toMatchObject({ state: 'saved' })
  expect(await checkLibrary(folder, catalogue)).toHaveLength(1)
}

describe('a cancel', () => {
  const slow: readonly (readonly [JobState, FaultRoute, Fault])[] = [
    ['requesting', 'capture', { kind: 'hang' }],
    ['downloading', 'thumbnail', { kind: 'stall', afterBytes: 100 }],
    ['verifying', 'thumbnail', { kind: 'latency', ms: 0 }],
  ]

  it.each(slow)('while %s leaves nothing', async (state, route, fault) => {
    sandbox.faults.set(route, fault)
    const bench = await rig()
    cancelAt(bench, state)
    const [job] = await bench.capture([room])
    await expectCancelled(bench, job?.id ?? '')
  })

  it('while it waits sends nothing', async () => {
    sandbox.faults.set('capture', { kind: 'latency', ms: 100 })
    const since = sandbox.log.length
    const bench = await rig({ concurrency: () => 1 })
    const [first, second] = await bench.order([room, room])
    await bench.engine.cancel({ jobId: second?.id ?? '' })
    await bench.engine.idle()
    expect(captureRequests(sandbox, since)).toHaveLength(1)
    expect(await catalogue.job(first?.id ?? '')).toMatchObject({ state: 'saved' })
    expect(await catalogue.job(second?.id ?? '')).toMatchObject({ state: 'cancelled', attempts: 0 })
  })

  it('before another try of the download leaves nothing', async () => {
    sandbox.faults.set('thumbnail', {
      kind: 'status',
      status: 503,
      headers: { 'retry-after': '50' },
    })
    const bench = await rig()
    bench.engine.events.on('job', ({ job, nextTryAt }) => {
      if (nextTryAt !== undefined) void bench.engine.cancel({ jobId: job.id })
    })
    const [job] = await bench.capture([room])
    await expectCancelled(bench, job?.id ?? '')
  })

  it('while it is converted leaves nothing', async () => {
    let cancel = async () => {}
    const bench = await rig({
      images: {
        ...images,
        async convert(...args) {
          const info = await images.convert(...args)
          await cancel()
          cancel = async () => {}
          return info
        },
      },
    })
    const options = { ...smallSize, format: 'webp', time: 5, convert: true } as const
    const [job] = await bench.order([room], { options })
    cancel = () => bench.engine.cancel({ jobId: job?.id ?? '' })
    await bench.engine.idle()
    await expectCancelled(bench, job?.id ?? '')
  })

  it('just before the file gets its name leaves nothing', async () => {
    let cancel = async () => {}
    const bench = await rig({
      catalogue: {
        ...catalogue,
        async reserveTarget(reservation) {
          await cancel()
          cancel = async () => {}
          return await catalogue.reserveTarget(reservation)
        },
      },
    })
    const [job] = await bench.order([room])
    cancel = () => bench.engine.cancel({ jobId: job?.id ?? '' })
    await bench.engine.idle()
    await expectCancelled(bench, job?.id ?? '')
  })

  it('after that comes too late', async () => {
    const bench: Rig = await rig({
      catalogue: {
        ...catalogue,
        async saveStill(still) {
          await bench.engine.cancel({ jobId: still.jobId })
          return await catalogue.saveStill(still)
        },
      },
    })
    const [job] = await bench.capture([room])
    expect(job?.state).toBe('saved')
    expect(await checkLibrary(bench.folder, catalogue)).toHaveLength(1)
    await bench.engine.cancel({ jobId: job?.id ?? '' })
    expect(await catalogue.job(job?.id ?? '')).toEqual(job)
  })

  it('in the very moment in which the server asks to wait counts', async () => {
    const limited: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '0' } }
    sandbox.faults.set('capture', limited, { times: 1 })
    const bench = await rig()
    bench.engine.events.on('job', ({ job, nextTryAt }) => {
      if (nextTryAt !== undefined) void bench.engine.cancel({ jobId: job.id })
    })
    const [job] = await bench.capture([room])
    await expectCancelled(bench, job?.id ?? '')
  })

  it('of nobody does nothing', async () => {
    await (await rig()).engine.cancel({ jobId: 'nobody' })
  })
})
