import { stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { createVideoSdkClient } from '../../../main/videosdk/client.ts'
import { checkLibrary } from '../../support/check-library.ts'
import type { RigOptions } from '../../support/rig.ts'
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
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close(), catalogue.close()])
})

/** Where an engine stops for ever, as if it had been killed there. */
interface Stop {
  readonly reached: () => boolean
  hang(): Promise<never>
}

function createStop(): Stop {
  let isReached = false
  return {
    reached: () => isReached,
    hang() {
      isReached = true
      return new Promise(() => {})
    },
  }
}

type Wrap = (stop: Stop) => Partial<RigOptions>

const atUpdate =
  (state: string, when: 'before' | 'after'): Wrap =>
  ({ hang }) => ({
    catalogue: {
      ...catalogue,
      async updateJob(id, patch) {
        if (patch.state !== state) return await catalogue.updateJob(id, patch)
        if (when === 'after') await catalogue.updateJob(id, patch)
        await hang()
      },
    },
  })

const at =
  (method: 'reserveTarget' | 'saveStill', when: 'before' | 'after'): Wrap =>
  ({ hang }) => ({
    catalogue: {
      ...catalogue,
      async [method](argument: never): Promise<never> {
        if (when === 'after') await catalogue[method](argument)
        return await hang()
      },
    },
  })

const atImage =
  (method: 'inspect' | 'convert'): Wrap =>
  ({ hang }) => ({ images: { ...images, [method]: hang } })

const beforeSending: Wrap = ({ hang }) => ({
  clientFor: async () => ({ ...createVideoSdkClient({ credentials: sandbox }), capture: hang }),
})

const options = { ...smallSize, format: 'webp', time: 5, convert: true } as const

describe('an engine that stops for ever', () => {
  it.each([
    ['before the request is noted', atUpdate('requesting', 'before'), 'saved', 1],
    ['after the request is noted', beforeSending, 'outcome-unknown', 0],
    ['before the answer is kept', atUpdate('downloading', 'before'), 'outcome-unknown', 1],
    ['after the answer is kept', atUpdate('downloading', 'after'), 'saved', 1],
    ['while the image is checked', atImage('inspect'), 'saved', 1],
    ['while the image is converted', atImage('convert'), 'saved', 1],
    ['before the name is kept', at('reserveTarget', 'before'), 'saved', 1],
    ['before the file has its name', at('reserveTarget', 'after'), 'saved', 1],
    ['before the row is written', at('saveStill', 'before'), 'saved', 1],
    ['after the row is written', at('saveStill', 'after'), 'saved', 1],
  ] as const)('%s leaves a job that the next start ends well', async (_, wrap, end, captures) => {
    const stop = createStop()
    const since = sandbox.log.length
    const killed = await createRig({
      sandbox,
      images,
      catalogue,
      isAbandoned: true,
      ...wrap(stop),
    })
    const [job] = await killed.order([room], { options })
    await vi.waitFor(() => expect(stop.reached()).toBe(true), { timeout: 5000 })
    const { folder } = killed
    const published = (await filesUnder(folder)).find((file) => !file.includes('/.'))
    const inode = published && (await stat(path.join(folder, published))).ino

    const { engine } = await createRig({ sandbox, images, catalogue, folder })
    await engine.recover()
    await engine.idle()

    const stills = await checkLibrary(folder, catalogue)
    const ended = await catalogue.job(job?.id ?? '')
    expect(ended?.failure?.code ?? ended?.state).toBe(end)
    expect(stills).toHaveLength(end === 'saved' ? 1 : 0)
    expect(captureRequests(sandbox, since)).toHaveLength(captures)
    if (end === 'saved') expect(stills).toMatchObject([{ format: 'webp', convertedFrom: 'png' }])
    // What had its name already was taken over, not loaded again.
    if (published) expect((await stat(path.join(folder, published))).ino).toBe(inode)
  })
})
