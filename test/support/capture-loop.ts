import { createCaptureEngine } from '../../main/capture/engine.ts'
import { connectParent, forkChild } from '../../main/child-process.ts'
import { systemClock } from '../../main/clock.ts'
import { entries } from '../../main/entries.ts'
import { createImages } from '../../main/images/pool.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { Credentials } from '../../main/vault/types.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'

/** What the loop is to do; sent to it as its first message. */
export interface LoopOrder {
  readonly credentials: Credentials
  readonly rooms: readonly string[]
  readonly folder: string
  readonly catalogueFile: string
  /** Seconds of stream of the first capture. Each later one is 0.01 s on: that tells them apart. */
  readonly firstTime: number
}

/** A program that captures without end, so that a test can kill it. Tells each still. */
async function loop({ credentials, rooms, folder, catalogueFile, firstTime }: LoopOrder) {
  const catalogue = await openCatalogue(catalogueFile)
  const engine = createCaptureEngine({
    catalogue,
    images: createImages({ spawn: forkChild, entry: entries.imageProcess }),
    clientFor: async () => createVideoSdkClient({ credentials }),
    clock: systemClock,
    concurrency: () => 4,
  })
  let count = 0
  const next = () => {
    const time = Math.round(firstTime * 100 + count) / 100
    const format = count % 3 === 0 ? ({ format: 'webp', convert: true } as const) : {}
    const roomId = rooms[count % rooms.length] ?? ''
    count += 1
    return engine.capture({
      projectId: 'project',
      projectName: 'Project',
      rooms: [{ roomId, customRoomId: null }],
      options: { width: 64, height: 36, time, ...format },
      // Names that collide, in folders that must be made.
      template: '{room}/{width}/still',
      folder,
    })
  }
  engine.events.on('still', () => {
    parent.send('saved')
    void next()
  })
  await Promise.all(Array.from({ length: 6 }, next))
}

const parent = connectParent()
parent.onMessage((order) => void loop(order as LoopOrder))
