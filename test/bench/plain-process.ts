import { unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Credentials } from '../../main/vault/types.ts'
import { serveParent } from './child.ts'
import { createPlainCapture } from './plain-capture.ts'

/** Captures to make as one writes it first. */
export interface PlainTask {
  readonly credentials: Credentials
  readonly folder: string
  readonly captures: number
  /** At a time. */
  readonly concurrency: number
}

/** After each capture, in its order. */
export interface PlainSamples {
  /** Megabytes of the whole process. */
  readonly rss: readonly number[]
  /** ms since the process's start. */
  readonly endedAt: readonly number[]
}

serveParent<PlainTask, 'run', PlainSamples>(async (task) => ({
  answer: () => captureAll(task),
  close: async () => {},
}))

async function captureAll(task: PlainTask): Promise<PlainSamples> {
  const capture = createPlainCapture(task.credentials)
  const samples = { rss: [] as number[], endedAt: [] as number[] }
  let next = 0

  async function work(): Promise<void> {
    while (next < task.captures) {
      next += 1
      const file = path.join(task.folder, `plain-${next}`)
      await capture(`room-${next}`, file)
      samples.rss.push(process.memoryUsage.rss() / 1e6)
      samples.endedAt.push(performance.now())
      await unlink(file)
    }
  }

  await Promise.all(Array.from({ length: task.concurrency }, work))
  return samples
}
