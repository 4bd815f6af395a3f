import { flushCompileCache } from 'node:module'
import { createCaptureEngine } from '../../main/capture/engine.ts'
import type { CaptureOrder } from '../../main/capture/order.ts'
import { connectParent, forkChild } from '../../main/child-process.ts'
import { entries } from '../../main/entries.ts'
import { createImages } from '../../main/images/pool.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import type { Credentials } from '../../main/vault/types.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import { hurriedClock } from './hurried-clock.ts'

/** What the program is to do; sent to it as its first message. */
export interface BatchWork {
  readonly credentials: Credentials
  readonly order: CaptureOrder
  readonly catalogueFile: string
  readonly concurrency: number
  readonly clockSpeed: number
}

/** What it says: that it begins, each change of a capture, and that all have ended. */
export type BatchWord = 'begun' | 'change' | 'done'

/** A program that orders a batch, or goes on with the one that it finds: made to be killed. */
async function work({ credentials, order, catalogueFile, concurrency, clockSpeed }: BatchWork) {
  say('begun')
  const catalogue = await openCatalogue(catalogueFile)
  const engine = createCaptureEngine({
    catalogue,
    images: createImages({ spawn: forkChild, entry: entries.imageProcess }),
    clientFor: async () => createVideoSdkClient({ credentials }),
    clock: hurriedClock(clockSpeed),
    concurrency: () => concurrency,
  })
  engine.events.on('job', () => say('change'))
  await engine.recover()
  if ((await engine.batches(1)).length === 0) await engine.capture(order)
  await engine.idle()
  flushCompileCache()
  say('done')
}

const parent = connectParent()
const say = (word: BatchWord) => parent.send(word)
parent.onMessage((message) => void work(message as BatchWork))
