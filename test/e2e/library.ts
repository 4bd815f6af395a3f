import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Every file in the folder for stills, hidden ones included, as relative paths; but for Stillroom's
 * own `.stillroom/`, which tells one library from another.
 */
export async function filesIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith(`.stillroom${path.sep}`))
}

export interface SavedFile {
  readonly file: string
  readonly bytes: Buffer
  /** In hex. */
  readonly sha256: string
}

/** The one file in the folder; anything else is an error. */
export async function onlyFileIn(folder: string): Promise<SavedFile> {
  const [file, ...others] = await filesIn(folder)
  if (file === undefined || others.length > 0) {
    throw new Error(`Expected one file in ${folder}, found ${others.length + (file ? 1 : 0)}.`)
  }
  const bytes = await readFile(path.join(folder, file))
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
