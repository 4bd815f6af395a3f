import { forkChild } from '../../../main/child-process.ts'
import { systemClock } from '../../../main/clock.ts'
import { entries } from '../../../main/entries.ts'
import { createImages } from '../../../main/images/pool.ts'
import type { PreviewedStill } from '../../../main/previews/preview-queue.ts'
import { createPreviews } from '../../../main/previews/previews.ts'

/** The app's own previews, in so many image processes. */
export function startService(processes: number) {
  const images = createImages({ spawn: forkChild, entry: entries.imageProcess, size: processes })
  return {
    async run(stills: readonly PreviewedStill[], folder: string): Promise<void> {
      const previews = createPreviews({
        folder,
        images,
        limit: () => Number.POSITIVE_INFINITY,
        clock: systemClock,
        onBug: (error) => console.error(error),
      })
      await Promise.all(stills.map((still) => previews.make(still)))
      await previews.close()
    },
    close: () => images.close(),
  }
}
