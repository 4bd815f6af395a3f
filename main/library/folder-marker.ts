import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { errnoOf } from '../file-errors.ts'

/** What tells a library folder from an empty mount point, and from another drive. */
const schema = z.object({ version: z.literal(1), id: z.string().min(1).max(100) })

/** Bytes: nobody writes more than an id. */
const longest = 4096

function markerFile(folder: string): string {
  return path.join(folder, '.stillroom', 'library.json')
}

/** The folder's id; null where it has none that can be understood. Throws where it can't be read. */
export async function readMarker(folder: string): Promise<string | null> {
  const file = markerFile(folder)
  try {
    const { size } = await lstat(file)
    if (size > longest) return null
    return schema.safeParse(parse(await readFile(file, 'utf8'))).data?.id ?? null
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/**
 * Gives the folder its id; the folder itself is never made.
 *
 * @returns false where it can't be written, such as on a read-only medium
 */
export async function writeMarker(folder: string, id: string): Promise<boolean> {
  const file = markerFile(folder)
  const part = `${file}.${randomUUID()}.part`
  try {
    await makeFolder(path.dirname(file))
    const handle = await open(part, 'wx')
    try {
      await handle.writeFile(`${JSON.stringify({ version: 1, id })}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
    return true
  } catch {
    await rm(part, { force: true }).catch(() => {})
    return false
  }
}

/** Not with its parents: the drive may have gone this moment. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
