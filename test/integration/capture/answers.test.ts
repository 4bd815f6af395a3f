import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Fault, Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { checkLibrary } from '../../support/check-library.ts'
import type { Rig } from '../../support/rig.ts'
import { captureRequests, createRig, liveRooms, smallSize, startImages } from '../../support/rig.ts'
import { filesUnder } from '../../support/temp-folder.ts'

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

const limits = { headMs: 2000, silenceMs: 300, totalMs: 5000 }
const rig = () => createRig({ sandbox, images, catalogue, limits })

/** One capture that must fail with these words, leave nothing, and work once the fault is gone. */
async function expectFailure({ capture, engine, folder }: Rig, failure: object) {
  const [job] = await capture([room])
  expect(job).toMatchObject({ state: 'failed', failure, stillId: null, attempts: 1 })
  expect(job?.endedAt).not.toBeNull()
  expect(await checkLibrary(folder, catalogue)).toEqual([])
  sandbox.faults.clear()
  await engine.retry({ jobId: job?.id ?? '' })
  await engine.idle()
  expect(await catalogue.job(job?.id ?? '')).toMatchObject({ state: 'saved', failure: null })
  expect(await checkLibrary(folder, catalogue)).toHaveLength(1)
}

/** One capture that must be saved in spite of a lie, which is recorded. */
async function expectSaved(answer: object, still: object) {
  sandbox.faults.set('capture', { kind: 'patch', patch: { ...answer } })
  const { capture, folder } = await rig()
  const [job] = await capture([room])
  expect(job?.state).toBe('saved')
  const [saved] = await checkLibrary(folder, catalogue)
  expect(saved).toMatchObject(still)
  return saved
}

describe('an answer of the API', () => {
  const noAddress = 'VideoSDK answered without the address of an image.'

  it.each([
    [
      'with a message only',
      { filePath: null, meta: null, fileSize: null, fileName: null, roomId: null },
      noAddress,
    ],
    ['with an empty filePath', { filePath: '' }, noAddress],
    ['with a number for filePath', { filePath: 7 }, noAddress],
    ['with a list for filePath', { filePath: ['https://cdn.example/a.jpg'] }, noAddress],
    ['with file:', { filePath: 'file:///etc/passwd' }, 'is neither https nor http'],
    ['with ftp:', { filePath: 'ftp://127.0.0.1/a.jpg' }, 'is neither https nor http'],
    ['with a relative filePath', { filePath: '/thumbnail/a.jpg' }, 'is not a complete web address'],
    ['with a password in it', { filePath: 'https://a:b@cdn.example/a.jpg' }, 'name or password'],
    ['with an endless filePath', { filePath: `https://x/${'a'.repeat(9000)}` }, 'longer than 8192'],
  ])('%s is refused before anything is loaded', async (_, patch, words) => {
    sandbox.faults.set('capture', { kind: 'patch', patch })
    const since = sandbox.log.length
    const bench = await rig()
    await expectFailure(bench, { code: 'bad-response', message: expect.stringContaining(words) })
    expect(sandbox.log.slice(since).filter(({ side }) => side === 'cdn')).toHaveLength(1)
  })

  it('keeps the server’s own words', async () => {
    const patch = { filePath: null, message: 'HLS thumbnail is not available' }
    sandbox.faults.set('capture', { kind: 'patch', patch })
    await expectFailure(await rig(), {
      code: 'bad-response',
      serverMessage: 'HLS thumbnail is not available',
    })
  })

  it('with plain http is refused where the API is not on this computer', async () => {
    const client = createVideoSdkClient({ credentials: sandbox })
    const { capture, folder } = await createRig({
      sandbox,
      images,
      catalogue,
      clientFor: async () => ({ ...client, isLoopback: false }),
    })
    const [job] = await capture([room])
    expect(job).toMatchObject({
      state: 'failed',
      failure: {
        code: 'bad-response',
        message: 'The image’s address is not encrypted (http instead of https).',
      },
    })
    expect(await checkLibrary(folder, catalogue)).toEqual([])
  })

  it.each([
    ['that is no JSON', { kind: 'bad-json' }],
    ['that is a web page', { kind: 'html' }],
    ['that never ends', { kind: 'endless-body' }],
    ['that is a list', { kind: 'status', status: 200, body: '[]' }],
    ['that is null', { kind: 'status', status: 200, body: 'null' }],
    ['that is empty', { kind: 'status', status: 200, body: '' }],
  ] satisfies readonly (readonly [string, Fault])[])('%s is refused', async (_, fault) => {
    sandbox.faults.set('capture', fault)
    await expectFailure(await rig(), { code: 'bad-response' })
  })

  it('whose fileName climbs out of the folder changes nothing but the record', async () => {
    const still = await expectSaved(
      { fileName: '../../evil.jpg' },
      { serverFileName: '../../evil.jpg', differences: [] },
    )
    expect(still?.file).toBe(`${room}/000001.jpg`)
  })

  it.each([
    ['a size that lies', { fileSize: 1 }, [['answer', 'bytes', '1']]],
    ['a width that lies', { meta: { width: 4000 } }, [['answer', 'width', '4000']]],
    ['a format that lies', { meta: { format: 'png' } }, [['answer', 'format', 'png']]],
    ['no meta', { meta: null }, []],
    ['no size', { fileSize: null }, []],
    ['numbers as strings', { fileSize: '1', meta: { width: '64' } }, [['answer', 'bytes', '1']]],
    ['nonsense for numbers', { fileSize: -5, meta: { width: 'wide', height: 1e300 } }, []],
    ['nonsense for meta', { meta: 'none' }, []],
    ['nonsense for times', { meta: { createdAt: 'yesterday' } }, []],
    ['nonsense for texts', { message: 7, fileName: {} }, []],
  ])('with %s is saved as it is', async (_, answer, differences) => {
    const still = await expectSaved(answer, { ...smallSize, format: 'jpg' })
    const found = still?.differences.map(({ source, field, stated }) => [source, field, stated])
    expect(found).toEqual(differences)
  })
})

describe('an image', () => {
  const invalid = { code: 'image-invalid' }

  it.each([
    ['that is a web page', { kind: 'html' }, invalid],
    ['that is cut short', { kind: 'truncated' }, invalid],
    ['that is empty', { kind: 'truncated', keepBytes: 0 }, invalid],
    ['whose length is too small', { kind: 'wrong-length', contentLength: 100 }, invalid],
    ['that never ends', { kind: 'endless-body' }, { code: 'image-too-large' }],
    ['that is gone', { kind: 'status', status: 404 }, { code: 'bad-response' }],
    ['that is forbidden', { kind: 'status', status: 403 }, { code: 'bad-response' }],
    ['that redirects for ever', { kind: 'redirect', count: 'endless' }, { code: 'bad-response' }],
    [
      'that redirects to a file',
      { kind: 'redirect', location: 'file:///etc/passwd' },
      { code: 'bad-response' },
    ],
  ] satisfies readonly (readonly [string, Fault, object])[])(
    '%s is refused, and asked for anew',
    async (_, fault, failure) => {
      sandbox.faults.set('thumbnail', fault)
      const since = sandbox.log.length
      await expectFailure(await rig(), failure)
      expect(captureRequests(sandbox, since)).toHaveLength(2)
    },
  )

  it.each([
    ['under a wrong type', { kind: 'content-type', contentType: 'text/html' }],
    ['that came compressed', { kind: 'gzip' }],
    ['after three redirects', { kind: 'redirect', count: 3 }],
  ] satisfies readonly (readonly [string, Fault])[])('%s is saved', async (_, fault) => {
    sandbox.faults.set('thumbnail', fault)
    const { capture, folder } = await rig()
    const [job] = await capture([room])
    expect(job?.state).toBe('saved')
    expect(await checkLibrary(folder, catalogue)).toMatchObject([{ differences: [] }])
  })

  it('of one pixel is saved, with what it should have been', async () => {
    sandbox.faults.set('thumbnail', { kind: 'other-image' })
    const { capture, folder } = await rig()
    await capture([room])
    const [still] = await checkLibrary(folder, catalogue)
    expect(still).toMatchObject({ width: 1, height: 1 })
    expect(still?.differences.map(({ source, field }) => `${source} ${field}`)).toEqual([
      'request width',
      'request height',
      'answer width',
      'answer height',
      'answer bytes',
    ])
  })

  it('of another format gets that format’s extension', async () => {
    sandbox.faults.set('thumbnail', { kind: 'other-image', format: 'png', ...smallSize })
    const { capture, folder } = await rig()
    await capture([room], { template: '{format}' })
    const [still] = await checkLibrary(folder, catalogue)
    expect(still).toMatchObject({ file: 'png.png', format: 'png', convertedFrom: null })
    expect(still?.differences).toContainEqual({
      source: 'request',
      field: 'format',
      stated: 'jpg',
      actual: 'png',
    })
  })

  it('of another format than asked for is not converted, but recorded', async () => {
    sandbox.faults.set('thumbnail', { kind: 'other-image', format: 'jpg', ...smallSize })
    const { capture, folder } = await rig()
    const options = { ...smallSize, format: 'webp', time: 5, convert: true } as const
    await capture([room], { options })
    const [still] = await checkLibrary(folder, catalogue)
    expect(still).toMatchObject({ format: 'jpg', convertedFrom: null })
    expect(path.extname(still?.file ?? '')).toBe('.jpg')
  })
})

describe('the order', () => {
  it('of a room that does not exist fails with that, and asks once', async () => {
    const { capture, folder } = await rig()
    const since = sandbox.log.length
    const [job] = await capture(['zzzz-zzzz-zzzz'])
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'room-not-found' } })
    expect(captureRequests(sandbox, since)).toHaveLength(1)
    expect(await checkLibrary(folder, catalogue)).toEqual([])
  })

  it('of an idle room fails with that', async () => {
    const idle = sandbox.rooms.find(({ live, disabled }) => !live && !disabled)?.roomId ?? ''
    const { capture } = await rig()
    const [job] = await capture([idle])
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'stream-not-live' } })
  })

  it('of what no room can be called is refused before anything is sent', async () => {
    const bad = ['two words', 'a/b', '../rooms', '..', '', 'x'.repeat(300), '🎬', 'a\0b']
    const { capture, folder } = await rig()
    const since = sandbox.log.length
    for (const job of await capture(bad)) {
      expect(job).toMatchObject({
        state: 'failed',
        failure: { code: 'invalid-options', message: expect.stringContaining('room id') },
      })
    }
    expect(sandbox.log.length).toBe(since)
    expect(await filesUnder(folder)).toEqual([])
  })
})
