import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkout } from '../../test/support/app/runtime.ts'
import { notesOf } from './changelog.ts'

/** `npm run release:version -- v1.2.3`: fails unless the tag, package.json and the changelog agree. */
const [tag] = process.argv.slice(2)
const read = (name: string) => readFile(path.join(checkout, name), 'utf8')
const { version } = JSON.parse(await read('package.json')) as { readonly version: string }
if (tag !== `v${version}`) {
  console.error(`package.json is at ${version}, so its tag is v${version}, not ${tag}.`)
  process.exit(1)
}
notesOf(await read('CHANGELOG.md'), version)
console.log(`${tag} is what package.json and CHANGELOG.md say.`)
