import path from 'node:path'
import { serveParent } from '../child.ts'

/** Pictures to make small, and where to put them. */
export interface LoopTask {
  readonly files: readonly string[]
  readonly folder: string
}

/** What anybody would write first: a loop, no checks, no temporary names. */
export function serveLoop(shrink: (file: string, target: string) => Promise<unknown>): void {
  serveParent<null, LoopTask, null>(async () => ({
    async answer({ files, folder }) {
      for (const file of files) await shrink(file, path.join(folder, `${path.basename(file)}.webp`))
      return null
    },
    close: async () => {},
  }))
}
