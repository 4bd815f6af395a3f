import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { hashFile } from '../../main/hash-file.ts'

/** The file with the checksums, beside what it is about. */
export const checksumsName = 'SHA256SUMS'

/**
 * @param folder whose files are hashed, without those of folders in it
 * @returns a line a file, as `sha256sum --check` reads them
 */
export async function checksumLines(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const lines: string[] = []
  for (const name of names.filter((each) => each !== checksumsName).toSorted()) {
    const { sha256 } = await hashFile(path.join(folder, name))
    lines.push(`${sha256}  ${name}`)
  }
  return lines
}
