import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { exampleJob, exampleStill } from '../../support/examples.ts'
import { captureRequests, createRig, liveRooms, smallSize, startImages } from '../../support/rig.ts'

let sandbox: Sandbox
let images: Images
let catalogue: Catalogue

beforeAll(async () => {
  images = startImages()
  catalogue = await openCatalogue(':memory:')
  sandbox = await startSandbox()
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close(), catalogue.close()])
})

const rig = () => createRig({ sandbox, images, catalogue })

describe('a capture', () => {
  it('ends as the very bytes of the CDN, in the folder and in the catalogue', async () => {
    const { capture, changes, stills, folder } = await rig()
    const [room = ''] = liveRooms(sandbox)
    const since = sandbox.log.length
    const [job] = await capture([room])
    const [still] = await checkLibrary(folder, catalogue)
    expect(job).toMatchObject({ state: 'saved', stillId: still?.id, attempts: 1, failure: null })
    expect(still).toMatchObject({ roomId: room, ...smallSize, format: 'jpg', differences: [] })
    expect(stills).toEqual([still])
    const asked = sandbox.log.slice(since).find(({ side }) => side === 'cdn')
    const fromCdn = await fetch(`${sandbox.cdn}${asked?.path}`)
    const saved = await readFile(path.join(folder, still?.file ?? ''))
    expect(saved.equals(Buffer.from(await fromCdn.arrayBuffer()))).toBe(true)
    const states = changes.map(({ job: { state } }) => state)
    expect([...new Set(states)]).toEqual([
      'queued',
      'requesting',
      'downloading',
      'verifying',
      'saved',
    ])
    expect(changes.at(-1)?.job).toEqual(job)
  })

  it('sends the token to the API only', async () => {
    const { capture } = await rig()
    const since = sandbox.log.length
    await capture(liveRooms(sandbox).slice(0, 1))
    const requests = sandbox.log.slice(since)
    const carriers = requests.filter(({ headers }) => 'authorization' in headers)
    expect(new Set(carriers.map(({ side }) => side))).toEqual(new Set(['api']))
    const loads = requests.filter(({ side }) => side === 'cdn')
    expect(loads).toHaveLength(1)
    expect(JSON.stringify(loads)).not.toContain('eyJ')
    expect(JSON.stringify(loads)).not.toContain(sandbox.apiKey)
  })

  it.each([
    [{ format: 'png' }, { format: 'png', convertedFrom: null }],
    [{ format: 'webp' }, { format: 'webp', convertedFrom: null }],
    [{ time: 5 }, { format: 'jpg', convertedFrom: null }],
    [
      { format: 'webp', time: 5, convert: true },
      { format: 'webp', convertedFrom: 'png' },
    ],
  ] as const)('with %j is saved so', async (options, expected) => {
    const { capture, folder } = await rig()
    const since = sandbox.log.length
    await capture(liveRooms(sandbox).slice(0, 1), { options: { ...smallSize, ...options } })
    const [still] = await checkLibrary(folder, catalogue)
    expect(still).toMatchObject({ ...smallSize, ...expected, differences: [] })
    expect(still?.file).toMatch(new RegExp(`\\.${expected.format}$`, 'u'))
    const asked = expected.convertedFrom ?? expected.format
    expect(captureRequests(sandbox, since)[0]?.body).toMatchObject({
      ...smallSize,
      ...('time' in options && { time: 5 }),
      ...(asked !== 'jpg' && { format: asked }),
    })
    expect((await images.inspect(path.join(folder, still?.file ?? ''))).format).toBe(
      expected.format,
    )
  })

  it('gives forty of one name forty names, at most four at a time', async () => {
    const { capture, folder, changes } = await rig()
    const [room = ''] = liveRooms(sandbox)
    const rooms = Array.from({ length: 40 }, () => room)
    await capture(rooms, { template: 'same' })
    const stills = await checkLibrary(folder, catalogue)
    const files = new Set(stills.map(({ file }) => file))
    expect(files.size).toBe(40)
    expect(files).toContain('same.jpg')
    expect(files).toContain('same (40).jpg')
    const busy = new Set<string>()
    for (const { job } of changes) {
      if (job.state === 'requesting') busy.add(job.id)
      else busy.delete(job.id)
      expect(busy.size).toBeLessThanOrEqual(4)
    }
  })

  it('takes another name than that of a still whose file was moved away', async () => {
    const { capture, folder } = await rig()
    const [room = ''] = liveRooms(sandbox)
    await capture([room], { template: 'same' })
    await rm(path.join(folder, 'same.jpg'))
    const [job] = await capture([room], { template: 'same' })
    expect(job).toMatchObject({ state: 'saved', target: 'same (2).jpg' })
    expect(await catalogue.stillAt(folder, 'same.jpg')).not.toBeNull()
  })

  it('is no worse off for a listener that throws', async () => {
    const { engine, capture, folder, bugs } = await rig()
    const bug = new Error('The window is gone.')
    const fail = () => {
      throw bug
    }
    engine.events.on('job', fail)
    engine.events.on('still', fail)
    const [job] = await capture(liveRooms(sandbox).slice(0, 1))
    expect(job?.state).toBe('saved')
    await checkLibrary(folder, catalogue)
    expect(new Set(bugs)).toEqual(new Set([bug]))
  })

  it('leaves a part only until the next start where its drive went away', async () => {
    const { folder, engine } = await rig()
    await catalogue.addJobs([exampleJob({ id: 'left', folder, part: '.left.part' })])
    const still = exampleStill({ id: 'left', jobId: 'left', folder: '/elsewhere' })
    await catalogue.saveStill(still, { hasLeftovers: true })
    await writeFile(path.join(folder, '.left.part'), 'half')
    await rename(folder, `${folder} (away)`)
    await engine.recover()
    expect(await catalogue.jobsWithLeftovers()).toHaveLength(1)
    await rename(`${folder} (away)`, folder)
    await engine.recover()
    expect(await catalogue.jobsWithLeftovers()).toEqual([])
    await checkLibrary(folder, catalogue)
  })
})
