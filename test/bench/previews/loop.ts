import path from 'node:path'
import type { PreviewedStill } from '../../../main/previews/preview-queue.ts'
import { startChild } from '../child.ts'
import type { LoopTask } from './loop-task.ts'

/**
 * A baseline: the same work in so many processes, without a service around it.
 *
 * @param entry canvas-process.ts or sharp-process.ts
 */
export function startLoop(entry: URL, processes: number) {
  const children = Array.from({ length: processes }, () =>
    startChild<null, LoopTask, null>(entry, null),
  )
  return {
    async run(stills: readonly PreviewedStill[], folder: string): Promise<void> {
      const files = stills.map((still) => path.join(still.folder, still.file))
      await Promise.all(
        children.map(async (child, index) => {
          const share = files.filter((_, at) => at % processes === index)
          await (await child).ask({ files: share, folder })
        }),
      )
    },
    async close(): Promise<void> {
      for (const child of children) (await child).kill()
    },
  }
}
