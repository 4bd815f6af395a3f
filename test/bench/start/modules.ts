import { readdir, readFile } from 'node:fs/promises'
import { SourceMap } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createFolders } from '../../support/app/environment.ts'
import { checkout } from '../../support/app/runtime.ts'
import { tempFolder } from '../temp-folder.ts'
import { buildMappedApp } from './built-app.ts'
import type { CpuProfile, Place } from './profile.ts'
import { moduleOf, selfTimes } from './profile.ts'
import { startApp } from './start-app.ts'

const shown = 10

/** The host's, or nobody's: in Electron there is nothing of them. */
const besides: ReadonlySet<string> = new Set(['(idle)', 'test/host', 'playwright-core'])

/** Which modules the main thread of the host's process spends a start with. */
export async function describeModules(): Promise<readonly string[]> {
  const app = await buildMappedApp()
  const folders = await createFolders()
  const profiles = await tempFolder('profile')
  try {
    // Folders and catalogue are made by the first one.
    await startApp({ folders, app: app.path })
    const nodeArgs = ['--cpu-prof', '--cpu-prof-interval=200', `--cpu-prof-dir=${profiles.path}`]
    const ms = await startApp({ folders, app: app.path, nodeArgs })
    const isFirst = ({ url }: Place) => url.includes('/out/main/')
    const nameOf = await nameModules(path.join(app.path, 'out', 'main'))
    return describe(selfTimes(await readProfile(profiles.path), { isFirst, ms }, nameOf), ms)
  } finally {
    await Promise.all([app.remove(), folders.remove(), profiles.remove()])
  }
}

function describe(times: ReadonlyMap<string, number>, ms: number): readonly string[] {
  const line = ([name, own]: readonly [string, number]) => `${own.toFixed(1)} ms ${name}`
  const modules = [...times]
    .filter(([name]) => !besides.has(name))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, shown)
  const others = [...times].filter(([name]) => besides.has(name))
  return [
    `CPU profile of main's thread, from its start to a page that can be used (${ms.toFixed(0)} ms): each module's own functions, those that load it included`,
    ...modules.map(line),
    `and ${others.map(line).join(', ')}`,
  ]
}

/** Each thread has a file of its own, which has the thread's number before its last: 0 is main's. */
async function readProfile(folder: string): Promise<CpuProfile> {
  const name = (await readdir(folder)).find((file) => /\.0\.\d+\.cpuprofile$/u.test(file))
  if (!name) throw new Error('The host has left no profile.')
  return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as CpuProfile
}

/** @param bundles absolute path of the folder with main's chunks and their source maps */
async function nameModules(bundles: string): Promise<(place: Place) => string> {
  const mapFiles = (await readdir(bundles)).filter((name) => name.endsWith('.js.map'))
  const maps = new Map(
    await Promise.all(
      mapFiles.map(async (name) => {
        const file = path.join(bundles, name)
        const map = new SourceMap(JSON.parse(await readFile(file, 'utf8')))
        return [pathToFileURL(file.slice(0, -'.map'.length)).href, map] as const
      }),
    ),
  )
  return ({ url, functionName, lineNumber, columnNumber }) => {
    if (url === '') return functionName.startsWith('(') ? functionName : '(V8)'
    if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/')
    // CommonJS modules have their path here.
    const file = url.startsWith('file:') ? fileURLToPath(url) : url
    const source = maps.get(url)?.findEntry(lineNumber, columnNumber)
    if (source === undefined) return moduleOf(path.relative(checkout, file))
    if (!('originalSource' in source)) return 'what the bundler adds'
    const original = path.resolve(path.dirname(file), source.originalSource)
    return moduleOf(path.relative(checkout, original))
  }
}
