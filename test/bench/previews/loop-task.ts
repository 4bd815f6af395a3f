import path from 'node:path'
import { connectParent } from '../../../main/child-process.ts'

/** Pictures to make small, and where to put them. */
export interface LoopTask {
  readonly files: readonly string[]
  readonly folder: string
}

/** What anybody would write first: a loop, no checks, no temporary names. */
export function serveLoop(shrink: (file: string, target: string) => Promise<unknown>): void {
  const parent = connectParent()
  parent.onMessage(async (message) => {
    const { files, folder } = message as LoopTask
    for (const file of files) await shrink(file, path.join(folder, `${path.basename(file)}.webp`))
    parent.send('done')
  })
  parent.send('ready')
}
