import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkout } from '../../test/support/app/runtime.ts'
import { run } from '../run.ts'
import { notesOf } from './changelog.ts'

/**
 * `npm run release:draft -- TAG FOLDER`: a draft release with the files of a folder and the notes of
 * the changelog, by the forge's own command `gh`. A person looks at it and publishes it.
 */
const [tag, folder] = process.argv.slice(2)
if (!tag || !folder) {
  console.error('Usage: npm run release:draft -- TAG FOLDER')
  process.exit(2)
}
const changelog = await readFile(path.join(checkout, 'CHANGELOG.md'), 'utf8')
const files = (await readdir(folder)).toSorted().map((name) => path.join(folder, name))
const notes = notesOf(changelog, tag.slice(1))
process.exitCode = await run('gh', [
  'release',
  'create',
  tag,
  ...files,
  '--draft',
  '--verify-tag',
  `--title=Stillroom ${tag.slice(1)}`,
  `--notes=${notes}`,
])
