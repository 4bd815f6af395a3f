import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { StillroomError } from '../../../main/errors.ts'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { exampleAnswer, exampleJob } from '../../support/examples.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import type { Rig, RigOptions } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'
import { filesUnder } from '../../support/temp-folder.ts'

let sandbox: Sandbox
let images: Images
let rooms: readonly string[]
let room: string

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox()
  rooms = liveRooms(sandbox)
  room = rooms[0] ?? ''
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

const rig = (options: Partial<RigOptions> = {}) => createRig({ sandbox, images, ...options })

/** Another engine on the same catalogue and folder, as after a restart. */
async function restart({ catalogue, folder }: Rig): Promise<Rig> {
  const bench = await rig({ catalogue, folder })
  await bench.engine.recover()
  await bench.engine.idle()
  return bench
}

async function failedJob({ capture }: Rig) {
  sandbox.faults.set('thumbnail', { kind: 'status', status: 404 })
  const [job] = await capture([room])
  sandbox.faults.clear()
  expect(job?.state).toBe('failed')
  return job?.id ?? ''
}

describe('a retry', () => {
  it('pressed twice runs once', async () => {
    const bench = await rig()
    const id = await failedJob(bench)
    const since = sandbox.log.length
    const presses = await Promise.allSettled([
      bench.engine.retry({ jobId: id }),
      bench.engine.retry({ jobId: id }),
    ])
    await bench.engine.idle()
    expect(presses.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(presses[1]).toMatchObject({
      reason: { code: 'invalid-options', message: 'This capture has not ended, or is saved.' },
    })
    expect(captureRequests(sandbox, since)).toHaveLength(1)
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(1)
  })

  it('of a saved job or of nobody is refused', async () => {
    const { capture, engine } = await rig()
    const [job] = await capture([room])
    await expect(engine.retry({ jobId: job?.id ?? '' })).rejects.toMatchObject({
      code: 'invalid-options',
    })
    await expect(engine.retry({ jobId: 'nobody' })).rejects.toMatchObject({
      code: 'invalid-options',
      message: 'There is no such capture.',
    })
  })
})

describe('dismissing', () => {
  it('forgets what failed, and nothing else', async () => {
    const bench = await rig()
    const { engine, catalogue } = bench
    const id = await failedJob(bench)
    await engine.dismiss({ jobId: id })
    expect(await catalogue.job(id)).toBeNull()
    await expect(engine.dismiss({ jobId: id })).rejects.toMatchObject({ code: 'invalid-options' })
    sandbox.faults.set('capture', { kind: 'latency', ms: 50 })
    const [running] = await bench.order([room])
    await expect(engine.dismiss({ jobId: running?.id ?? '' })).rejects.toThrow('has not ended')
    await engine.idle()
    await expect(engine.dismiss({ jobId: running?.id ?? '' })).rejects.toThrow('is saved')
    expect(await engine.jobs()).toEqual([])
  })

  it('at the moment of a retry does not hurt it', async () => {
    const bench = await rig()
    const id = await failedJob(bench)
    const [retried, dismissed] = await Promise.allSettled([
      bench.engine.retry({ jobId: id }),
      bench.engine.dismiss({ jobId: id }),
    ])
    await bench.engine.idle()
    expect([retried.status, dismissed.status]).toEqual(['fulfilled', 'rejected'])
    expect(await bench.catalogue.job(id)).toMatchObject({ state: 'saved' })
  })
})

describe('closing', () => {
  it('lets what runs end, keeps what waits, and the next start goes on', async () => {
    sandbox.faults.set('capture', { kind: 'latency', ms: 100 })
    const bench = await rig({ concurrency: () => 1 })
    const jobs = await bench.order(rooms.slice(0, 3))
    await vi.waitFor(() => expect(bench.changes.at(-1)?.job.state).toBe('requesting'))
    await bench.engine.close(10_000)
    const states = await Promise.all(
      jobs.map(async ({ id }) => (await bench.catalogue.job(id))?.state),
    )
    expect(states).toEqual(['saved', 'queued', 'queued'])
    await expect(bench.order([room])).rejects.toMatchObject({ code: 'cancelled' })
    await expect(bench.engine.recover()).rejects.toMatchObject({ code: 'cancelled' })
    sandbox.faults.clear()
    await restart(bench)
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(3)
  })

  it('in the middle of a request leaves its outcome unknown, and says so', async () => {
    sandbox.faults.set('capture', { kind: 'hang' })
    const bench = await rig()
    const [job] = await bench.order([room])
    await vi.waitFor(() => expect(bench.changes.at(-1)?.job.state).toBe('requesting'))
    await bench.engine.close(0)
    expect(await bench.catalogue.job(job?.id ?? '')).toMatchObject({ state: 'requesting' })
    sandbox.faults.clear()
    const since = sandbox.log.length
    const next = await restart(bench)
    expect(captureRequests(sandbox, since)).toEqual([])
    expect(next.changes.at(-1)?.job).toMatchObject({
      state: 'failed',
      failure: {
        code: 'outcome-unknown',
        action: 'Retry to capture again. It may count as a second capture.',
      },
    })
    await next.engine.retry({ jobId: job?.id ?? '' })
    await next.engine.idle()
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(1)
  })

  it('in the middle of a download costs no second capture', async () => {
    sandbox.faults.set('thumbnail', { kind: 'stall', afterBytes: 100 })
    const bench = await rig()
    const since = sandbox.log.length
    const [job] = await bench.order([room])
    await vi.waitFor(() => expect(bench.changes.at(-1)?.progress?.bytes).toBe(100))
    await bench.engine.close(0)
    expect(await bench.catalogue.job(job?.id ?? '')).toMatchObject({ state: 'downloading' })
    expect(await filesUnder(bench.folder)).toEqual([])
    sandbox.faults.clear()
    await restart(bench)
    expect(await checkLibrary(bench.folder, bench.catalogue)).toHaveLength(1)
    expect(captureRequests(sandbox, since)).toHaveLength(1)
  })

  it('does not wait for a server that asked for an hour', async () => {
    const clock = createFakeClock(Date.now())
    const bench = await rig({ clock })
    const hour = { kind: 'status', status: 429, headers: { 'retry-after': '3600' } } as const
    sandbox.faults.set('capture', hour)
    const [job] = await bench.order([room])
    await vi.waitFor(() => expect(clock.waits).not.toEqual([]))
    await bench.engine.close(10_000)
    expect(await bench.catalogue.job(job?.id ?? '')).toMatchObject({ state: 'queued', attempts: 1 })
  })

  it('does not wait either where the server asks for it meanwhile', async () => {
    const client = createVideoSdkClient({ credentials: sandbox })
    const bench: Rig = await rig({
      clientFor: async () => ({
        ...client,
        async capture() {
          closed = bench.engine.close(10_000)
          throw new StillroomError('rate-limited', { retryAfterMs: 3_600_000 })
        },
      }),
    })
    let closed = Promise.resolve()
    const [job] = await bench.capture([room])
    await closed
    expect(job).toMatchObject({ state: 'queued', attempts: 1 })
  })
})

describe('recovering', () => {
  it('clears away what an earlier run left half, whatever becomes of the job', async () => {
    const bench = await rig({ concurrency: () => 0 })
    const { catalogue, folder, engine } = bench
    const part = `room/.a.jpg.${exampleJob().id}.part`
    await catalogue.addJobs([
      exampleJob({ folder, state: 'downloading', answer: exampleAnswer(), part }),
    ])
    await mkdir(path.join(folder, 'room'))
    await writeFile(path.join(folder, part), 'half')
    await engine.recover()
    expect(await filesUnder(folder)).toEqual([])
    await engine.cancel({ jobId: exampleJob().id })
    expect(await catalogue.job(exampleJob().id)).toMatchObject({ state: 'cancelled' })
  })

  it('clears away a half conversion too', async () => {
    const bench = await rig({ concurrency: () => 0 })
    const { catalogue, folder, engine } = bench
    const options = { format: 'webp', time: 1, convert: true } as const
    await catalogue.addJobs([
      exampleJob({ folder, state: 'verifying', answer: exampleAnswer(), part: '.a.part', options }),
    ])
    await writeFile(path.join(folder, '.a.part'), 'half')
    await writeFile(path.join(folder, '.a.out.part'), 'half')
    await engine.recover()
    expect(await filesUnder(folder)).toEqual([])
    await engine.cancel({ jobId: exampleJob().id })
  })

  it('leaves alone what has ended and what runs already', async () => {
    sandbox.faults.set('capture', { kind: 'latency', ms: 50 })
    const bench = await rig()
    const id = await failedJob(bench)
    const before = await bench.catalogue.job(id)
    const since = sandbox.log.length
    await bench.order([room])
    await bench.engine.recover()
    await bench.engine.recover()
    await bench.engine.idle()
    expect(captureRequests(sandbox, since)).toHaveLength(1)
    expect(await bench.catalogue.job(id)).toEqual(before)
  })

  it('tells what the folder lacks, job by job', async () => {
    const bench = await rig()
    const { catalogue, engine } = bench
    await catalogue.addJobs([
      exampleJob({ folder: '/nowhere/at/all', state: 'queued' }),
      exampleJob({ id: 'b', folder: bench.folder, roomId: room }),
    ])
    await engine.recover()
    await engine.idle()
    expect(await catalogue.job(exampleJob().id)).toMatchObject({
      state: 'failed',
      failure: { code: 'folder-missing' },
    })
    expect(await catalogue.job('b')).toMatchObject({ state: 'saved' })
  })
})

describe('a client that can’t be had', () => {
  it('fails its jobs with the reason, and nobody else’s', async () => {
    const bench = await rig({
      clientFor: async (projectId) => {
        if (projectId === 'gone') throw new StillroomError('auth-rejected')
        return createVideoSdkClient({ credentials: sandbox })
      },
    })
    const [bad] = await bench.order([room], { projectId: 'gone' })
    const [good] = await bench.capture([room], { projectId: 'here' })
    expect(await bench.catalogue.job(bad?.id ?? '')).toMatchObject({
      state: 'failed',
      failure: { code: 'auth-rejected' },
    })
    expect(good?.state).toBe('saved')
    expect(bench.bugs).toEqual([])
  })

  it('because of a bug fails its jobs, and the bug is reported', async () => {
    const bug = new TypeError('x is undefined')
    const bench = await rig({ clientFor: () => Promise.reject(bug) })
    const [job] = await bench.capture([room])
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'internal' } })
    expect(bench.bugs).toEqual([bug])
  })
})
