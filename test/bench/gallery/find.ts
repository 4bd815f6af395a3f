import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The newest of the folder's files, as many as the gallery's first page. */
export const findNewest = "find . -type f -printf '%T@ %p\\n' | sort -rn | head -n 500"

/** The same of those that have a word in their name: `$1`. */
export const findByName =
  'find . -type f -name "*$1*" -printf \'%T@ %p\\n\' | sort -rn | head -n 500'

/** What people have without a catalogue: a folder of files. They are empty: nobody reads them. */
export function makeFiles(folder: string, stills: readonly { readonly file: string }[]): void {
  const made = new Set<string>()
  for (const { file } of stills) {
    const target = path.join(folder, file)
    const parent = path.dirname(target)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(target, '')
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
