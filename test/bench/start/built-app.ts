import { spawnSync } from 'node:child_process'
import { cp, symlink } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkout } from '../../support/app/runtime.ts'
import type { TempFolder } from '../temp-folder.ts'
import { tempFolder } from '../temp-folder.ts'

/** An app as `test/host --app` takes one: package.json, out/ and the packages that it loads. */
export type BuiltApp = TempFolder

const modules = path.join(checkout, 'node_modules')
const packageFile = path.join(checkout, 'package.json')

/** Builds the app that does nothing, in a folder of its own. */
export async function buildEmptyApp(): Promise<BuiltApp> {
  const folder = await tempFolder('empty-app')
  await cp(fileURLToPath(new URL('./empty-app/', import.meta.url)), folder.path, {
    recursive: true,
  })
  await addPackages(folder.path)
  build(folder.path, [])
  return folder
}

/** Builds Stillroom with source maps, which tell what of a bundle comes from where. */
export async function buildMappedApp(): Promise<BuiltApp> {
  const folder = await tempFolder('mapped-app')
  await addPackages(folder.path)
  build(checkout, ['--sourcemap', '--outDir', path.join(folder.path, 'out')])
  return folder
}

async function addPackages(folder: string): Promise<void> {
  await cp(packageFile, path.join(folder, 'package.json'))
  await symlink(modules, path.join(folder, 'node_modules'), 'junction')
}

function build(cwd: string, args: readonly string[]): void {
  const program = path.join(modules, 'electron-vite', 'bin', 'electron-vite.js')
  const { status } = spawnSync(
    process.execPath,
    [program, 'build', '--logLevel', 'error', ...args],
    {
      cwd,
      stdio: ['ignore', 2, 2],
    },
  )
  if (status !== 0) throw new Error(`The app in ${cwd} could not be built.`)
}
