import { startChild } from './child.ts'
import type { PlainSamples, PlainTask } from './plain-process.ts'
import { tempFolder } from './temp-folder.ts'

/** How one runs it oneself. */
export const plainCommand =
  'test/bench/plain-capture.ts: client.hls.capture of @videosdk.live/server-sdk, fetch, writeFile, in a process of its own'

/** Runs the baseline in a process of its own, so that its memory is its own too. */
export async function capturePlainly(task: Omit<PlainTask, 'folder'>): Promise<PlainSamples> {
  const folder = await tempFolder('plain')
  const entry = new URL('./plain-process.ts', import.meta.url)
  const settings = { ...task, folder: folder.path }
  const child = await startChild<PlainTask, 'run', PlainSamples>(entry, settings)
  try {
    return await child.ask('run')
  } finally {
    child.kill()
    await folder.remove()
  }
}
