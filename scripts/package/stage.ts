import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { run } from '../run.ts'
import type { PackageTarget } from './target.ts'
import { targetName } from './target.ts'

/** What npm installs by. */
const npmFiles = ['package.json', 'package-lock.json', '.npmrc'] as const

/** Beside the bundles; electron-builder reads the last of them and packs none of it. */
const parts = ['out', 'LICENSE', 'packaging'] as const

/** What the packed app says of itself, and what electron-builder has to know. */
const keptFields = [
  'name',
  'productName',
  'version',
  'description',
  'license',
  'author',
  'type',
  'main',
  'desktopName',
  'dependencies',
] as const

/**
 * Puts together the folder that is packed: the bundles of `out/` and the production dependencies
 * with the binaries of the system it is for, which the checkout's own node_modules may lack.
 *
 * @returns its absolute path
 * @throws Error where npm can't install them
 */
export async function stageApp(
  checkout: string,
  folder: string,
  target: PackageTarget,
): Promise<string> {
  const stage = path.join(folder, targetName(target))
  await rm(stage, { recursive: true, force: true })
  await mkdir(stage, { recursive: true })
  for (const name of [...npmFiles, ...parts]) {
    await cp(path.join(checkout, name), path.join(stage, name), { recursive: true })
  }
  const status = await run('npm', [
    'ci',
    '--prefix',
    stage,
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    `--os=${target.platform}`,
    `--cpu=${target.arch}`,
    ...(target.platform === 'linux' ? ['--libc=glibc'] : []),
  ])
  if (status !== 0) throw new Error(`npm could not install the packages of ${targetName(target)}.`)
  await tidy(stage)
  return stage
}

/** Leaves nothing of how it was installed and made; the lock file tells electron-builder who installed it. */
async function tidy(stage: string): Promise<void> {
  const file = path.join(stage, 'package.json')
  const all = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>
  await rm(path.join(stage, '.npmrc'))
  const kept = Object.fromEntries(keptFields.map((field) => [field, all[field]]))
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`)
}
