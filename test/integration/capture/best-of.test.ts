import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import type { RigOptions } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'

let sandbox: Sandbox
let images: Images
let rooms: readonly string[]

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox({ rooms: 4, live: 3 })
  rooms = liveRooms(sandbox)
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

const size = { width: 320, height: 180 }

async function rig(options: Partial<RigOptions> = {}) {
  const clock = createFakeClock(Date.now())
  const bench = await createRig({ sandbox, images, clock, ...options })
  const since = sandbox.log.length
  const requests = () => captureRequests(sandbox, since)
  /** Lets seconds go by whenever somebody waits for one. */
  async function finish(idle = bench.engine.idle()): Promise<void> {
    let isIdle = false
    void idle.then(() => {
      isIdle = true
    })
    await vi.waitFor(
      async () => {
        if (clock.waits.length > 0) await clock.advance(clock.waits[0] ?? 0)
        expect(isIdle).toBe(true)
      },
      { timeout: 20_000, interval: 5 },
    )
  }
  return { ...bench, clock, requests, finish }
}

describe('the best of several', () => {
  it('is one still, with how the takes compared', async () => {
    const { order, finish, folder, catalogue, requests } = await rig()
    await order(rooms.slice(0, 1), { options: { ...size, best: 3 } })
    await finish()
    const stills = await checkLibrary(folder, catalogue)
    expect(requests()).toHaveLength(3)
    expect(stills).toMatchObject([{ attempts: 3, assessment: { asked: 3, verdict: null } }])
    const { takes = [], best = -1, own } = stills[0]?.assessment ?? {}
    expect(takes).toHaveLength(3)
    expect(own).toBe(best)
    const totals = takes.map(({ score }) => score.total)
    expect(totals[best]).toBe(Math.max(...totals))
    expect(takes[1]?.score.difference).toBeGreaterThan(0)
    expect(takes[0]?.score.difference).toBe(takes[1]?.score.difference)
  })

  it('asks a second apart', async () => {
    const { engine, order, finish, clock } = await rig()
    const asked = new Map<number, number>()
    const start = clock.monotonic()
    engine.events.on('job', ({ job }) => {
      if (job.state !== 'requesting' || asked.has(job.attempts)) return
      asked.set(job.attempts, clock.monotonic() - start)
    })
    await order(rooms.slice(0, 1), { options: { ...size, best: 3 } })
    await finish()
    expect([...asked.values()]).toEqual([0, 1000, 2000])
  })

  it('keeps every take where that is wanted, without asking again', async () => {
    const { order, finish, folder, catalogue, requests } = await rig()
    await order(rooms.slice(0, 1), { options: { ...size, best: 4, keepAll: true } })
    await finish()
    const stills = await checkLibrary(folder, catalogue)
    expect(stills).toHaveLength(4)
    expect(requests()).toHaveLength(4)
    expect(new Set(stills.map(({ sha256 }) => sha256)).size).toBe(4)
    expect(stills.map(({ assessment }) => assessment?.own).toSorted()).toEqual([0, 1, 2, 3])
    expect(new Set(stills.map(({ assessment }) => assessment?.best)).size).toBe(1)
    expect(await catalogue.newestBatches(1)).toMatchObject([{ saved: 4 }])
  })

  it.each([
    ['black', { color: '#000000' }],
    ['white', { color: '#ffffff' }],
    ['blurred', { color: '#808080' }],
  ])('says that a room is %s, and keeps a still all the same', async (verdict, fault) => {
    const { order, finish, folder, catalogue } = await rig()
    sandbox.faults.set('thumbnail', { kind: 'other-image', ...size, ...fault })
    await order(rooms.slice(0, 1), { options: { ...size, best: 3 } })
    await finish()
    expect(await checkLibrary(folder, catalogue)).toMatchObject([{ assessment: { verdict } }])
  })

  it('drops a black take for one that shows something', async () => {
    const { order, finish, folder, catalogue } = await rig()
    sandbox.faults.set(
      'thumbnail',
      { kind: 'other-image', ...size, color: '#000000' },
      { times: 1 },
    )
    await order(rooms.slice(0, 1), { options: { ...size, best: 2 } })
    await finish()
    const [still] = await checkLibrary(folder, catalogue)
    const { takes = [], best = -1, verdict } = still?.assessment ?? {}
    expect(takes[best]?.flaws).not.toContain('black')
    expect(takes.some(({ flaws }) => flaws.includes('black'))).toBe(true)
    expect(verdict).toBeNull()
  })

  it('makes do with the takes that came, where a later request fails', async () => {
    const { engine, order, finish, folder, catalogue, requests } = await rig()
    engine.events.on('job', ({ job }) => {
      if (job.takes.length === 2) sandbox.faults.set('capture', { kind: 'status', status: 500 })
    })
    await order(rooms.slice(0, 1), { options: { ...size, best: 5 } })
    await finish()
    expect(requests()).toHaveLength(3)
    const [still] = await checkLibrary(folder, catalogue)
    expect(still?.assessment).toMatchObject({ asked: 5 })
    expect(still?.assessment?.takes).toHaveLength(2)
  })

  it('makes do with the takes that arrived whole', async () => {
    const { order, finish, folder, catalogue } = await rig()
    sandbox.faults.set('thumbnail', { kind: 'truncated' }, { times: 1 })
    await order(rooms.slice(0, 1), { options: { ...size, best: 3 } })
    await finish()
    const [still] = await checkLibrary(folder, catalogue)
    expect(still?.assessment?.takes).toHaveLength(2)
  })

  it('fails where not one arrived whole, and captures anew when retried', async () => {
    const { engine, order, finish, folder, catalogue, requests } = await rig()
    sandbox.faults.set('thumbnail', { kind: 'truncated' }, { times: 2 })
    const [job] = await order(rooms.slice(0, 1), { options: { ...size, best: 2 } })
    await finish()
    expect(await catalogue.job(job?.id ?? '')).toMatchObject({
      state: 'failed',
      failure: { code: 'image-invalid' },
    })
    expect(await checkLibrary(folder, catalogue)).toEqual([])
    await engine.retry({ jobId: job?.id ?? '' })
    await finish()
    expect(await checkLibrary(folder, catalogue)).toHaveLength(1)
    expect(requests()).toHaveLength(4)
  })

  it('goes on with the answers that it had when it was stopped', async () => {
    const killed = await rig({ isAbandoned: true })
    await killed.order(rooms.slice(0, 1), { options: { ...size, best: 5 } })
    await vi.waitFor(() => expect(killed.clock.waits).not.toEqual([]))
    await killed.clock.advance(1000)
    await vi.waitFor(() => expect(killed.changes.at(-1)?.job.takes).toHaveLength(2))
    const { catalogue, folder, file } = killed
    const next = await rig({ catalogue, folder, file })
    await next.engine.recover()
    await next.finish()
    const [still] = await checkLibrary(folder, catalogue)
    expect(still?.assessment?.takes).toHaveLength(2)
    expect(next.requests()).toEqual([])
  })

  it('can be cancelled between two takes', async () => {
    const { engine, order, folder, catalogue, clock } = await rig()
    await order(rooms.slice(0, 1), { options: { ...size, best: 5 } })
    await vi.waitFor(() => expect(clock.waits).not.toEqual([]))
    await engine.cancel('all')
    await engine.idle()
    expect(await engine.jobs()).toMatchObject([{ state: 'cancelled' }])
    expect(await checkLibrary(folder, catalogue)).toEqual([])
  })
})

describe('fitting to the size asked for', () => {
  it.each(['crop', 'pad'] as const)('by %s is done where the answer differs', async (fit) => {
    const { capture, folder, catalogue } = await rig()
    sandbox.faults.set('thumbnail', { kind: 'other-image', width: 100, height: 100 })
    await capture(rooms.slice(0, 1), { options: { ...size, fit }, template: '{width}x{height}' })
    const [still] = await checkLibrary(folder, catalogue)
    expect(still).toMatchObject({ ...size, fittedFrom: { width: 100, height: 100 } })
    expect(still?.convertedFrom).toBeNull()
    expect(path.basename(still?.file ?? '')).toBe('320x180.jpg')
    expect(still?.differences).toMatchObject([
      { source: 'request', field: 'width', stated: '320', actual: '100' },
      { source: 'request', field: 'height' },
      ...[expect.anything(), expect.anything(), expect.anything()],
    ])
  })

  it('leaves alone what fits', async () => {
    const { capture, folder, catalogue } = await rig()
    await capture(rooms.slice(0, 1), { options: { ...size, fit: 'crop' } })
    expect(await checkLibrary(folder, catalogue)).toMatchObject([{ ...size, fittedFrom: null }])
  })

  it('is not done unless it is asked for', async () => {
    const { capture, folder, catalogue } = await rig()
    sandbox.faults.set('thumbnail', { kind: 'other-image', width: 100, height: 100 })
    await capture(rooms.slice(0, 1), { options: size })
    expect(await checkLibrary(folder, catalogue)).toMatchObject([{ width: 100, fittedFrom: null }])
  })
})
