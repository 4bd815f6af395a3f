import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import type { Images } from '../../../main/images/types.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import type { Sandbox } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import type { LoopOrder } from '../../support/capture-loop.ts'
import { checkLibrary } from '../../support/check-library.ts'
import { captureRequests, createRig, liveRooms, startImages } from '../../support/rig.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const rounds = Number(process.env.KILL_ROUNDS ?? 8)
const program = new URL('../../support/capture-loop.ts', import.meta.url)

let sandbox: Sandbox
let images: Images

beforeAll(async () => {
  images = startImages()
  sandbox = await startSandbox()
})
afterAll(async () => {
  await Promise.all([sandbox.close(), images.close()])
})

/** Starts the loop of captures and kills it so many ms after its first still. */
async function runAndKill(order: LoopOrder, ms: number): Promise<void> {
  const child = forkChild(program)
  const ended = new Promise<void>((resolve) => child.onExit(resolve))
  const warm = new Promise<void>((resolve) => child.onMessage(() => resolve()))
  child.send(order)
  await warm
  await delay(ms)
  child.kill()
  await ended
}

it(`loses nothing and leaves nothing half, killed ${rounds} times`, {
  timeout: 10_000 + rounds * 5000,
}, async () => {
  const folder = await tempFolder()
  const file = path.join(await tempFolder(), 'catalogue.sqlite')
  const { endpoint, apiKey, secret } = sandbox
  const credentials = { endpoint, apiKey, secret }
  const order = { credentials, rooms: liveRooms(sandbox), folder, catalogueFile: file }

  for (let round = 0; round < rounds; round += 1) {
    const ms = Math.random() * 60
    await runAndKill({ ...order, firstTime: round * 5 }, ms)
    const catalogue = await openCatalogue(file)
    try {
      const { engine } = await createRig({ sandbox, images, catalogue, folder })
      await engine.recover()
      await engine.idle()
      const note = `round ${round}, killed after ${ms} ms`
      const stills = await checkLibrary(folder, catalogue)
      const lost = await catalogue.openJobs()
      for (const { state, failure } of lost) {
        expect([state, failure?.code], note).toEqual(['failed', 'outcome-unknown'])
      }
      const asked = captureRequests(sandbox).map(
        ({ body }) => (body as { readonly time: number }).time,
      )
      expect(asked.length, `${note}: nothing is captured twice`).toBe(new Set(asked).size)
      const known = [...stills, ...lost].map(({ options }) => options.time)
      expect(known, `${note}: nothing is forgotten`).toEqual(expect.arrayContaining(asked))
      expect(known.length, `${note}: no job ends in two ways`).toBe(new Set(known).size)
    } finally {
      await catalogue.close()
    }
  }
})
