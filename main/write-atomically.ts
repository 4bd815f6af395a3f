import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf } from './file-errors.ts'
import { syncFolder } from './sync-folder.ts'

/**
 * Replaces the file as a whole: whoever reads it, at any moment and after any crash, finds either
 * the old text or the new one. Only this user may read it (mode 0600). A link stays a link.
 *
 * Not the package write-file-atomic (8.0.0): it writes with a single call to `fs.write` and drops
 * the count of bytes, so on a disk that fills up in the middle it puts half a file in place and
 * reports success.
 *
 * @throws what the file system throws, with the old file untouched
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const target = await followLink(file)
  const part = `${target}.${randomUUID()}.part`
  try {
    await writeSynced(part, text)
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await syncFolder(path.dirname(target))
}

async function followLink(file: string): Promise<string> {
  try {
    return await realpath(file)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return file
    throw error
  }
}

async function writeSynced(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
