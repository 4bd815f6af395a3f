import path from 'node:path'
import { expect } from 'vitest'
import { hashFile } from '../../main/hash-file.ts'
import type { Catalogue } from '../../main/library/catalogue.ts'
import type { Still } from '../../main/library/still.ts'
import { filesUnder } from './temp-folder.ts'

/**
 * Asserts what Stillroom promises of a library at rest: every row has its whole file, every file
 * has its row, and nothing half is left.
 *
 * @returns the folder's rows, newest first
 */
export async function checkLibrary(
  folder: string,
  catalogue: Catalogue,
): Promise<readonly Still[]> {
  const all = await catalogue.stills({ limit: 10_000 })
  const stills = all.filter((still) => still.folder === folder)
  for (const still of stills) {
    const { bytes, sha256 } = await hashFile(path.join(folder, still.file))
    expect({ file: still.file, bytes, sha256 }).toEqual({
      file: still.file,
      bytes: still.bytes,
      sha256: still.sha256,
    })
  }
  const files = (await filesUnder(folder)).filter((file) => !file.startsWith('.stillroom/'))
  expect(files.toSorted()).toEqual(stills.map(({ file }) => file).toSorted())
  return stills
}
