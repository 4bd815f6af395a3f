import { setTimeout as delay } from 'node:timers/promises'
import { forkChild } from '../../main/child-process.ts'
import type { BatchWord, BatchWork } from './capture-batch.ts'

const program = new URL('./capture-batch.ts', import.meta.url)

/** When to kill: so many ms after so many changes of captures; 0 changes: after it has begun. */
export interface Moment {
  readonly changes: number
  readonly ms: number
}

/**
 * Lets a process work on the batch and kills it in the middle.
 *
 * @returns how many changes of captures it told until then, and whether it came to its end before
 */
export async function runAndKill(
  work: BatchWork,
  { changes, ms }: Moment,
): Promise<{ readonly changes: number; readonly isDone: boolean }> {
  const child = forkChild(program)
  const exited = new Promise<void>((resolve) => child.onExit(resolve))
  const reached = Promise.withResolvers<void>()
  let told = 0
  let isDone = false
  child.onMessage((message) => {
    const word = message as BatchWord
    told += Number(word === 'change')
    isDone = word === 'done'
    if (isDone || (word !== 'begun' ? told >= changes : changes === 0)) reached.resolve()
  })
  child.send(work)
  await Promise.race([reached.promise, exited])
  if (!isDone) await delay(ms)
  child.kill()
  await exited
  return { changes: told, isDone }
}
