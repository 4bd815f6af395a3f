import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { mergeFeeds } from './merge-feeds.ts'

/**
 * `npm run release:collect -- FROM TO`: puts what each system's job packed into one folder, with one
 * list of files a system for whoever updates.
 */
const [from, to] = process.argv.slice(2)
if (!from || !to) {
  console.error('Usage: npm run release:collect -- FROM TO')
  process.exit(2)
}
await mkdir(to, { recursive: true })
const feeds = new Map<string, string[]>()
// Sorted, x64 after arm64: the list that old versions read first is that of x64.
const entries = await readdir(from, { recursive: true, withFileTypes: true })
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .toSorted()
  .toReversed()
for (const source of files) {
  const name = path.basename(source)
  if (name.endsWith('.yml')) {
    feeds.set(name, [...(feeds.get(name) ?? []), await readFile(source, 'utf8')])
  } else {
    // Two files of one name would be one that is lost.
    await copyFile(source, path.join(to, name), constants.COPYFILE_EXCL)
  }
}
for (const [name, texts] of feeds) await writeFile(path.join(to, name), mergeFeeds(texts))
console.log(`${files.length} files collected into ${to}`)
