import path from 'node:path'
import { forkChild } from '../../../main/child-process.ts'
import type { PreviewedStill } from '../../../main/previews/preview-queue.ts'
import type { BareTask } from './bare-process.ts'

/** The baseline: the same work in so many processes, without a service around it. */
export function startBareLoop(processes: number) {
  const children = Array.from({ length: processes }, start)
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

async function start() {
  const child = forkChild(new URL('./bare-process.ts', import.meta.url))
  // It says `ready` once, then `done` after each task.
  let answer = Promise.withResolvers<void>()
  child.onMessage(() => answer.resolve())
  await answer.promise
  return {
    kill: () => child.kill(),
    async run(task: BareTask): Promise<void> {
      answer = Promise.withResolvers()
      child.send(task)
      await answer.promise
    },
  }
}
