import { afterAll, afterEach, beforeAll } from 'vitest'
import type { Images } from '../../../main/images/types.ts'
import type { Sandbox, SandboxOptions } from '../../../main/sandbox/server.ts'
import { startSandbox } from '../../../main/sandbox/server.ts'
import { liveRooms, startImages } from '../../support/rig.ts'

/** What the rows of one file share. */
export interface World {
  readonly sandbox: Sandbox
  readonly images: Images
  /** The live ones. */
  readonly rooms: readonly string[]
}

/** Six live rooms, and two that aren't, unless the options say otherwise. */
export function shareWorld(options: SandboxOptions = { rooms: 8, live: 6 }): World {
  let sandbox: Sandbox
  let images: Images

  beforeAll(async () => {
    images = startImages()
    sandbox = await startSandbox(options)
  })
  afterEach(() => sandbox.faults.clear())
  afterAll(async () => {
    await Promise.all([sandbox.close(), images.close()])
  })

  return {
    get sandbox() {
      return sandbox
    },
    get images() {
      return images
    },
    get rooms() {
      return liveRooms(sandbox)
    },
  }
}
