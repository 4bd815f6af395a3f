import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { checkout } from '../../test/support/app/runtime.ts'
import { shippedBom } from './shipped-bom.ts'

/** `npm run release:sbom -- FILE`: what a build holds, in CycloneDX. Run `npm run build` before. */
const [file] = process.argv.slice(2)
if (!file) {
  console.error('Usage: npm run release:sbom -- FILE')
  process.exit(2)
}
const { stdout } = await promisify(execFile)(
  'npm',
  ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'],
  // npm's programs are .cmd files on Windows.
  { cwd: checkout, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
)
const licences = path.join(checkout, 'out', 'renderer', 'licences.json')
const bom = shippedBom(JSON.parse(stdout), JSON.parse(await readFile(licences, 'utf8')))
await mkdir(path.dirname(file), { recursive: true })
await writeFile(file, `${JSON.stringify(bom, null, 2)}\n`)
console.log(`${bom.components.length} components in ${file}`)
