import { spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The newest of the folder's files, as many as the gallery's first page. */
export const findNewest = "find . -type f -printf '%T@ %p\\n' | sort -rn | head -n 500"

/** The same of those that have a word in their name: `$1`. */
export const findByName =
  'find . -type f -name "*$1*" -printf \'%T@ %p\\n\' | sort -rn | head -n 500'

/** Names of one file: file systems have limits. Making names takes a tenth of making files. */
const namesOfAFile = 2000

/**
 * What people have without a catalogue: a folder of files. They are empty, as nobody reads them, and
 * many are one file, which makes `find` faster rather than slower.
 */
export function makeFiles(folder: string, stills: readonly { readonly file: string }[]): void {
  const made = new Set<string>()
  let first = ''
  for (const [index, { file }] of stills.entries()) {
    const target = path.join(folder, file)
    const parent = path.dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    if (index % namesOfAFile === 0) {
      first = target
      writeFileSync(first, '')
    } else linkSync(first, target)
  }
}

/** Runs one of the commands in the folder. @throws Error where it finds nothing */
export function runFind(command: string, folder: string, ...words: readonly string[]): void {
  const { stdout, stderr } = spawnSync('sh', ['-c', command, 'sh', ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (stdout === '') throw new Error(`${command} found nothing. ${stderr}`)
}
