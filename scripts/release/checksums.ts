import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checksumLines, checksumsName } from './checksum-lines.ts'

/** `npm run release:checksums -- FOLDER`: writes SHA256SUMS beside the files of a release. */
const [folder] = process.argv.slice(2)
if (!folder) {
  console.error('Usage: npm run release:checksums -- FOLDER')
  process.exit(2)
}
const lines = await checksumLines(folder)
if (lines.length === 0) {
  console.error(`There is nothing in ${folder}.`)
  process.exit(1)
}
await writeFile(path.join(folder, checksumsName), `${lines.join('\n')}\n`)
console.log(lines.join('\n'))
