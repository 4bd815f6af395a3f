import { randomUUID } from 'node:crypto'
import { lstat, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { longestSidecar, parseSidecar, sidecarOf, sidecarText } from './sidecar.ts'
import type { StillFacts } from './still-facts.ts'

/**
 * Writes a still's sidecar as a whole: whoever reads it finds the old one or the new one. Nothing
 * is written where the still isn't.
 *
 * @param file absolute path of the still
 * @throws what the file system throws
 */
export async function writeSidecar(file: string, still: StillFacts): Promise<void> {
  const target = sidecarOf(file)
  // A name of its own: one made from the still’s could be longer than file systems allow.
  const part = path.join(path.dirname(file), `.${randomUUID()}.part`)
  await lstat(file)
  try {
    const handle = await open(part, 'wx')
    try {
      await handle.writeFile(sidecarText(still))
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw error
  }
}

/** What the sidecar of a still says; null where there is none that can be understood. */
export async function readSidecar(file: string): Promise<StillFacts | null> {
  const sidecar = sidecarOf(file)
  try {
    const stats = await lstat(sidecar)
    if (!stats.isFile() || stats.size > longestSidecar) return null
    return parseSidecar(await readFile(sidecar, 'utf8'))
  } catch {
    return null
  }
}
