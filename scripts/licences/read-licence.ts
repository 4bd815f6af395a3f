import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Licence } from './licence.ts'

/** Reads what a package says of its licence. @param folder with its package.json */
export async function readLicence(folder: string): Promise<Licence> {
  const info = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    readonly name: string
    readonly version: string
    readonly license?: string
  }
  const { name, version, license } = info
  const file = (await readdir(folder)).find((each) => /^(?:licen[cs]e|copying)/iu.test(each))
  return {
    name,
    version,
    ...(license && { identifier: license }),
    ...(file && { text: (await readFile(path.join(folder, file), 'utf8')).trim() }),
  }
}
