import { open, rm, stat } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { errnoOf } from './file-errors.ts'

/** ms after which a lock's owner must have crashed: the work under it takes a few. */
const staleAfterMs = 5000

const askAgainMs = 20

/**
 * Runs `work` while no other process does the same: the window and the headless command may change
 * one file at the same moment. The lock is a file that only one can create; one that a crash left
 * behind is cleared after 5 s.
 *
 * @param lock path of the lock file, in a folder that exists
 */
export async function withFileLock<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!(await claim(lock))) {
    if (await isStale(lock)) await rm(lock, { force: true })
    else await delay(askAgainMs)
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function claim(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx', 0o600)
    await handle.close()
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw error
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    return Math.abs(Date.now() - (await stat(lock)).mtimeMs) > staleAfterMs
  } catch (error) {
    // Its owner has just removed it.
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
}
