import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { tempFolder } from './temp-folder.ts'

/** What one leaves to be written to the disk must not hold up the next. */
export async function inSyncedFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await tempFolder('batch')
  try {
    return await work(folder.path)
  } finally {
    await folder.remove()
    await promisify(execFile)('sync')
  }
}
