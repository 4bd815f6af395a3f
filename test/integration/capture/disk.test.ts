import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../../main/capture/job.ts'
import type { Images } from '../../../main/images/types.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { exampleJob, exampleStill } from '../../support/examples.ts'
import { makeReadOnly, mountSmallDisk } from '../../support/mounts.ts'
import type { Rig, RigOptions } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

let sandbox: Sandbox
let images: Images
let room: string

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox()
  room = liveRooms(sandbox)[0] ?? ''
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

const rig = (options: Partial<RigOptions> = {}) => createRig({ sandbox, images, ...options })

/** Far more than 64 kB. */
const bigImage = { width: 1280, height: 720, format: 'png' } as const

async function retry({ engine, catalogue }: Rig, job: Job | undefined): Promise<Job | null> {
  await engine.retry({ jobId: job?.id ?? '' })
  await engine.idle()
  return await catalogue.job(job?.id ?? '')
}

describe('the folder', () => {
  it('that is gone costs no capture, is never made, and can come back', async () => {
    const folder = path.join(await tempFolder(), 'drive', 'stills')
    const bench = await rig({ folder })
    const since = sandbox.log.length
    const [job] = await bench.capture([room])
    expect(job).toMatchObject({
      state: 'failed',
      attempts: 0,
      failure: {
        code: 'folder-missing',
        message: `The folder ${folder} is gone.`,
        action: 'Reconnect its drive, or choose another folder.',
      },
    })
    expect(sandbox.log.length).toBe(since)
    await expect(stat(folder)).rejects.toThrow('ENOENT')
    await mkdir(folder, { recursive: true })
    expect(await retry(bench, job)).toMatchObject({ state: 'saved' })
    await checkLibrary(folder, bench.catalogue)
  })

  it('that is a file costs no capture', async () => {
    const folder = path.join(await tempFolder(), 'stills')
    await writeFile(folder, 'mine')
    const since = sandbox.log.length
    const [job] = await (await rig({ folder })).capture([room])
    expect(job?.failure).toMatchObject({
      code: 'folder-missing',
      message: `${folder} is not a folder.`,
    })
    expect(sandbox.log.length).toBe(since)
    expect(await readFile(folder, 'utf8')).toBe('mine')
  })

  it('that can’t be written to costs no capture', async (context) => {
    const folder = await makeReadOnly(context)
    const since = sandbox.log.length
    const [job] = await (await rig({ folder })).capture([room])
    expect(job).toMatchObject({
      state: 'failed',
      failure: {
        code: 'folder-not-writable',
        message: `The folder ${folder} can’t be written to.`,
        action: 'Change its permissions, or choose another folder.',
      },
    })
    expect(sandbox.log.length).toBe(since)
  })

  it('that vanishes while the image comes is not made again', async () => {
    const folder = path.join(await tempFolder(), 'drive')
    await mkdir(folder)
    const bench = await rig({ folder })
    bench.engine.events.on('job', ({ job }) => {
      if (job.state === 'requesting') void rm(folder, { recursive: true })
    })
    sandbox.faults.set('capture', { kind: 'latency', ms: 100 })
    const [job] = await bench.capture([room])
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'folder-missing' } })
    expect(job?.answer).not.toBeNull()
    await expect(stat(folder)).rejects.toThrow('ENOENT')
    await mkdir(folder)
    const since = sandbox.log.length
    expect(await retry(bench, job)).toMatchObject({ state: 'saved' })
    expect(captureRequests(sandbox, since)).toEqual([])
    await checkLibrary(folder, bench.catalogue)
  })

  it('with a file where the template needs a folder says so', async () => {
    const bench = await rig()
    await writeFile(path.join(bench.folder, room), 'mine')
    const [job] = await bench.capture([room])
    expect(job?.failure).toMatchObject({
      code: 'folder-not-writable',
      message: `A file stands where the folder ${path.join(bench.folder, room)} should be.`,
    })
    expect(await filesUnder(bench.folder)).toEqual([room])
  })
})

describe('a name', () => {
  it('that is taken is left alone', async () => {
    const { capture, catalogue, folder } = await rig()
    const mine = path.join(folder, 'same.jpg')
    await writeFile(mine, 'mine')
    const [job] = await capture([room], { template: 'same' })
    expect(job).toMatchObject({ state: 'saved', target: 'same (2).jpg' })
    expect(await readFile(mine, 'utf8')).toBe('mine')
    await rm(mine)
    await checkLibrary(folder, catalogue)
  })

  it('of 400 characters is cut', async () => {
    const { capture, catalogue, folder } = await rig()
    await capture([room, room], { template: `${'n'.repeat(400)}/${'é'.repeat(90)}{room}` })
    const stills = await checkLibrary(folder, catalogue)
    const stem = `${'n'.repeat(200)}/${'é'.repeat(90)}${room}`
    expect(stills.map(({ file }) => file).toSorted()).toEqual([`${stem} (2).jpg`, `${stem}.jpg`])
  })

  it.each(['../{room}', '/etc/{room}', '{nobody}', '..', 'a/../../b'])(
    'of template %j stays inside',
    async (template) => {
      const parent = await tempFolder()
      const folder = path.join(parent, 'stills')
      await mkdir(folder)
      const { capture, catalogue } = await rig({ folder })
      const [job] = await capture([room], { template })
      expect(job?.state).toBe('saved')
      await checkLibrary(folder, catalogue)
      expect(await filesUnder(parent)).toEqual([`stills/${job?.target}`])
    },
  )
})

describe('a full disk', () => {
  it('leaves nothing half, and goes on with the stored answer', async (context) => {
    const disk = await mountSmallDisk('64k', context)
    const bench = await rig({ folder: disk.folder })
    const since = sandbox.log.length
    const [job] = await bench.capture([room], { options: bigImage })
    expect(job).toMatchObject({
      state: 'failed',
      failure: {
        code: 'disk-full',
        message: 'The disk is full.',
        action: 'Free some space or choose another folder, then try again.',
      },
    })
    expect(await checkLibrary(disk.folder, bench.catalogue)).toEqual([])
    await disk.resize('16m')
    expect(await retry(bench, job)).toMatchObject({ state: 'saved' })
    await checkLibrary(disk.folder, bench.catalogue)
    expect(captureRequests(sandbox, since)).toHaveLength(1)
  })

  it('that has no room for the converted image leaves nothing half either', async (context) => {
    const asPng = { ...bigImage, time: 5 }
    const { capture, catalogue } = await rig()
    const [probe] = await capture([room], { options: asPng })
    const { bytes = 0 } = (await catalogue.still(probe?.stillId ?? '')) ?? {}
    const disk = await mountSmallDisk(`${Math.ceil(bytes / 4096) * 4 + 4}k`, context)
    const bench = await rig({ folder: disk.folder })
    const options = { ...asPng, format: 'webp', convert: true } as const
    const [job] = await bench.capture([room], { options })
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'disk-full' } })
    expect(await checkLibrary(disk.folder, bench.catalogue)).toEqual([])
    await disk.resize('16m')
    expect(await retry(bench, job)).toMatchObject({ state: 'saved' })
    await checkLibrary(disk.folder, bench.catalogue)
  })

  it('under the catalogue keeps anything from being asked', async (context) => {
    const disk = await mountSmallDisk('1m', context)
    const bench = await rig({ file: path.join(disk.folder, 'catalogue.sqlite') })
    await fill(disk.folder)
    const since = sandbox.log.length
    await expect(bench.capture([room])).rejects.toMatchObject({
      code: 'disk-full',
      message: 'The disk with Stillroom’s catalogue is full.',
    })
    expect(sandbox.log.length).toBe(since)
    await rm(path.join(disk.folder, 'filler'))
    const [job] = await bench.capture([room])
    expect(job?.state).toBe('saved')
  })

  it('under the catalogue in the middle is told, and the capture is not forgotten', async (context) => {
    const disk = await mountSmallDisk('1m', context)
    const bench = await rig({ file: path.join(disk.folder, 'catalogue.sqlite') })
    sandbox.faults.set('capture', { kind: 'latency', ms: 200 })
    let filled: Promise<void> | undefined
    bench.engine.events.on('job', ({ job }) => {
      if (job.state === 'requesting') filled ??= fill(disk.folder)
    })
    const [job] = await bench.capture([room])
    await filled
    expect(bench.changes.at(-1)?.job).toMatchObject({
      state: 'failed',
      failure: { code: 'disk-full', message: 'The disk with Stillroom’s catalogue is full.' },
    })
    expect(job?.state).toBe('requesting')
    expect(await checkLibrary(bench.folder, bench.catalogue)).toEqual([])
    await rm(path.join(disk.folder, 'filler'))
    expect(await retry(bench, job)).toMatchObject({ state: 'saved' })
    await checkLibrary(bench.folder, bench.catalogue)
  })
})

/** Fills the disk to its last page. */
async function fill(folder: string): Promise<void> {
  const file = await open(path.join(folder, 'filler'), 'w')
  const page = Buffer.alloc(4096)
  const failure = await (async () => {
    for (;;) await file.write(page)
  })().catch((error: unknown) => error)
  await file.close()
  expect(failure).toMatchObject({ code: 'ENOSPC' })
}

describe('a catalogue that fails at the last step', () => {
  /** A rig whose catalogue refuses the first still, after its file got its name. */
  async function failingRig() {
    const catalogue = await openCatalogue(path.join(await tempFolder(), 'catalogue.sqlite'))
    let failures = 1
    return await rig({
      catalogue: {
        ...catalogue,
        saveStill: async (still) => {
          failures -= 1
          if (failures >= 0) throw new Error('The catalogue is ill.')
          return await catalogue.saveStill(still)
        },
      },
    })
  }

  it('leaves the file, which a retry then takes over as it is', async () => {
    const bench = await failingRig()
    const [job] = await bench.capture([room], { template: 'same' })
    expect(job).toMatchObject({
      state: 'failed',
      failure: { code: 'internal' },
      target: 'same.jpg',
    })
    expect(bench.bugs).toHaveLength(1)
    expect(await filesUnder(bench.folder)).toEqual(['same.jpg'])
    const { mtimeMs, ino } = await stat(path.join(bench.folder, 'same.jpg'))
    const since = sandbox.log.length
    expect(await retry(bench, job)).toMatchObject({ state: 'saved', target: 'same.jpg' })
    expect(sandbox.log.length).toBe(since)
    expect(await stat(path.join(bench.folder, 'same.jpg'))).toMatchObject({ mtimeMs, ino })
    await checkLibrary(bench.folder, bench.catalogue)
  })

  it('takes over a converted file with both its formats', async () => {
    const bench = await failingRig()
    const options = { width: 64, height: 36, format: 'webp', time: 5, convert: true } as const
    const [job] = await bench.capture([room], { options })
    expect(await retry(bench, job)).toMatchObject({ state: 'saved' })
    expect(await checkLibrary(bench.folder, bench.catalogue)).toMatchObject([
      { format: 'webp', convertedFrom: 'png' },
    ])
  })

  it('leaves alone what somebody has put in that place', async () => {
    const bench = await failingRig()
    const [job] = await bench.capture([room], { template: 'same' })
    await writeFile(path.join(bench.folder, 'same.jpg'), 'mine')
    expect(await retry(bench, job)).toMatchObject({ state: 'saved', target: 'same (2).jpg' })
    expect(await readFile(path.join(bench.folder, 'same.jpg'), 'utf8')).toBe('mine')
  })

  it('clears an empty file away that was left of a reserved name', async () => {
    const bench = await failingRig()
    const [job] = await bench.capture([room], { template: 'same' })
    await writeFile(path.join(bench.folder, 'same.jpg'), '')
    expect(await retry(bench, job)).toMatchObject({ state: 'saved', target: 'same.jpg' })
    await checkLibrary(bench.folder, bench.catalogue)
  })

  it('does not take over what is another still by now', async () => {
    const bench = await failingRig()
    const [job] = await bench.capture([room], { template: 'same' })
    const { folder, catalogue } = bench
    await catalogue.addJobs([exampleJob({ id: 'other', folder })])
    await catalogue.saveStill(exampleStill({ jobId: 'other', folder, file: 'same.jpg' }))
    expect(await retry(bench, job)).toMatchObject({ state: 'saved', target: 'same (2).jpg' })
    expect(await filesUnder(folder)).toEqual(['same (2).jpg', 'same.jpg'])
  })
})
