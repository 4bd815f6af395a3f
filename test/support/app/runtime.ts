import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const checkout = fileURLToPath(new URL('../../../', import.meta.url))

const electronFolder = path.join(checkout, 'node_modules', 'electron')

/** Path of Electron's own program, which its package downloads; null where it isn't there. */
export function electronBinary(): string | null {
  const pathFile = path.join(electronFolder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronFolder, 'dist')
  const binary = path.join(folder, readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** Says what tests and people get to run. */
export function describeRuntime(): string {
  return electronBinary()
    ? 'electron: the app runs in Electron.'
    : 'chromium-host: Electron’s program is not installed, so the app’s own main process and page run in Node and Chromium. See docs/host.md.'
}
