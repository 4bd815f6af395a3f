import { rename } from 'node:fs/promises'
import path from 'node:path'
import { connectParent } from '../../main/child-process.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import { createTrash } from '../../main/trash/trash.ts'
import { hurriedClock } from './hurried-clock.ts'

/** What the program is to do; sent to it as its first message. */
export interface TrashWork {
  readonly catalogueFile: string
  readonly places: readonly number[]
  /** Absolute path of what stands for the system's trash. */
  readonly bin: string
  /** It kills itself at so many-th step, from 0. */
  readonly killAt: number
}

/** A program that sends stills to the trash, and dies over it. */
async function work({ catalogueFile, places, bin, killAt }: TrashWork): Promise<void> {
  const catalogue = await openCatalogue(catalogueFile)
  let steps = 0
  const step = () => {
    if (steps === killAt) process.kill(process.pid, 'SIGKILL')
    steps += 1
  }
  const trash = createTrash({
    catalogue: {
      ...catalogue,
      async putIntoTrash(order) {
        step()
        const taken = await catalogue.putIntoTrash(order)
        step()
        return taken
      },
      async endTrash(gone) {
        step()
        await catalogue.endTrash(gone)
        step()
      },
    },
    async trashItem(file) {
      step()
      await rename(file, path.join(bin, path.basename(file)))
      step()
    },
    folders: { isAway: () => false, look: async () => step() },
    clock: hurriedClock(100),
    onBug: (error) => {
      throw error
    },
  })
  trash.events.on('change', ({ view }) => {
    if (view.state === 'done') parent.send(steps)
  })
  await trash.resume()
  await trash.trash(places)
}

const parent = connectParent()
parent.onMessage((message) => void work(message as TrashWork))
