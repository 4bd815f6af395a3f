import { forkChild } from '../../main/child-process.ts'
import type { PlainSamples, PlainTask } from './plain-process.ts'
import { tempFolder } from './temp-folder.ts'

/** How one runs it oneself. */
export const plainCommand =
  'test/bench/plain-capture.ts: client.hls.capture of @videosdk.live/server-sdk, fetch, writeFile, in a process of its own'

/** Runs the baseline in a process of its own, so that its memory is its own too. */
export async function capturePlainly(task: Omit<PlainTask, 'folder'>): Promise<PlainSamples> {
  const folder = await tempFolder('plain')
  const child = forkChild(new URL('./plain-process.ts', import.meta.url))
  try {
    return await new Promise<PlainSamples>((resolve, reject) => {
      child.onExit(() => reject(new Error('The plain baseline has ended too early.')))
      child.onMessage((samples) => resolve(samples as PlainSamples))
      child.send({ ...task, folder: folder.path } satisfies PlainTask)
    })
  } finally {
    child.kill()
    await folder.remove()
  }
}
