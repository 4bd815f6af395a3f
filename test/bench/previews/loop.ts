import path from 'node:path'
import { forkChild } from '../../../main/child-process.ts'
import type { PreviewedStill } from '../../../main/previews/preview-queue.ts'
import type { LoopTask } from './loop-task.ts'

/**
 * A baseline: the same work in so many processes, without a service around it.
 *
 * @param entry canvas-process.ts or sharp-process.ts
 */
export function startLoop(entry: URL, processes: number) {
  const children = Array.from({ length: processes }, () => start(entry))
  return {
    async run(stills: readonly PreviewedStill[], folder: string): Promise<void> {
      const files = stills.map((still) => path.join(still.folder, still.file))
      await Promise.all(
        children.map(async (child, index) => {
          const share = files.filter((_, at) => at % processes === index)
          await (await child).run({ files: share, folder })
        }),
      )
    },
    async close(): Promise<void> {
      for (const child of children) (await child).kill()
    },
  }
}

async function start(entry: URL) {
  const child = forkChild(entry)
  // It says `ready` once, then `done` after each task.
  let answer = Promise.withResolvers<void>()
  child.onMessage(() => answer.resolve())
  child.onExit(() => answer.reject(new Error('A loop’s process has ended.')))
  await answer.promise
  return {
    kill: () => child.kill(),
    async run(task: LoopTask): Promise<void> {
      answer = Promise.withResolvers()
      child.send(task)
      await answer.promise
    },
  }
}
