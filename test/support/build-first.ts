import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { checkout, describeRuntime } from './app/runtime.ts'

const sources = ['main', 'preload', 'renderer', 'words', 'electron.vite.config.ts', 'package.json']

/** Before all end-to-end tests: says what they run on, and builds the app unless it is built. */
// biome-ignore lint/style/noDefaultExport: Playwright calls the default export.
export default function buildFirst(): void {
  console.log(`Runtime ${describeRuntime()}`)
  buildIfNeeded()
}

export function buildIfNeeded(): void {
  if (!isBuilt()) build()
}

function isBuilt(): boolean {
  const bundles = ['main/index.js', 'preload/index.cjs', 'renderer/index.html']
  const built = bundles.map((file) => path.join(checkout, 'out', file))
  if (!built.every(existsSync)) return false
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs))
  return oldest > Math.max(...sources.map((source) => newest(path.join(checkout, source))))
}

/** When the file, or anything in the folder, was last written: ms since 1970. */
function newest(file: string): number {
  const own = statSync(file)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
}

function build(): void {
  const program = path.join(checkout, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status } = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: checkout,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) throw new Error('The app could not be built.')
}
