import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PackageTarget } from '../../scripts/package/target.ts'
import { allTargets, targetName } from '../../scripts/package/target.ts'
import { filesUnder } from '../support/temp-folder.ts'
import type { PackedApp } from './packed.ts'
import { packApp } from './packed.ts'

/** Bytes: what app code and dependencies may take on a disk. */
const mostBytes = 60 * 1000 * 1000

/** Nobody but these binaries is needed, each for the system that is packed for. */
const binariesOf: Readonly<Record<string, readonly string[]>> = {
  'linux-x64': ['canvas-linux-x64-gnu/skia.linux-x64-gnu.node'],
  'linux-arm64': ['canvas-linux-arm64-gnu/skia.linux-arm64-gnu.node'],
  'win32-x64': ['canvas-win32-x64-msvc/skia.win32-x64-msvc.node'],
  'win32-arm64': ['canvas-win32-arm64-msvc/skia.win32-arm64-msvc.node'],
  'darwin-x64': ['canvas-darwin-x64/skia.darwin-x64.node'],
  'darwin-arm64': ['canvas-darwin-arm64/skia.darwin-arm64.node'],
}

describe.each(allTargets.map((target) => ({ name: targetName(target), target })))(
  'the package for $name',
  ({ name, target }) => {
    let app: PackedApp
    beforeAll(async () => {
      app = await packApp(target)
    }, 120_000)
    afterAll(() => app.remove())

    it('holds the bundles, three packages, and nothing else', () => {
      const tops = new Set(packedFiles(app).map(topOf))
      expect([...tops].toSorted()).toEqual([
        'LICENSE',
        'node_modules/@napi-rs',
        'node_modules/better-sqlite3',
        'node_modules/keytar',
        'out/main',
        'out/preload',
        'out/renderer',
        'package.json',
      ])
    })

    it('holds no sources, tests, maps or types', () => {
      const strays = packedFiles(app).filter((file) =>
        /\.(?:tsx?|map|gyp|c|cc|cpp|h|md)$|(?:^|\/)(?:tests?|docs|deps|src)\//iu.test(file),
      )
      expect(strays.filter((file) => !/\/LICENSE\.md$/u.test(file))).toEqual([])
    })

    it('has the binaries of its system beside the archive, and of no other', async () => {
      const unpacked = (await filesUnder(`${app.archive}.unpacked`)).filter(isBinary)
      const expected = [
        ...(binariesOf[name] ?? []).map((file) => `node_modules/@napi-rs/${file}`),
        `node_modules/better-sqlite3/prebuilds/${name}.node`,
        `node_modules/keytar/prebuilds/${name}/keytar.node`,
      ]
      expect(unpacked.toSorted()).toEqual(expected.toSorted())
      // The archive lists them, and has nothing of them inside.
      const listed = packedFiles(app).filter(isBinary)
      expect(listed.toSorted()).toEqual(expected.toSorted())
      for (const file of listed) {
        expect(statFile(app.archive, path.normalize(file))).toMatchObject({ unpacked: true })
      }
    })

    it('tells nothing about how it was made', () => {
      const info = JSON.parse(extractFile(app.archive, 'package.json').toString())
      expect(info).toMatchObject({ name: 'stillroom', main: 'out/main/index.js' })
      for (const field of ['scripts', 'devDependencies', 'allowScripts', 'private']) {
        expect(info).not.toHaveProperty(field)
      }
    })

    it('is within its size', async () => {
      const bytes = await sizeOf(app)
      console.log(`${name}: ${(bytes / 1e6).toFixed(1)} MB of app code and dependencies`)
      expect(bytes).toBeLessThan(mostBytes)
    })

    it('has every fuse set', async () => {
      const { version: _, ...wire } = await getCurrentFuseWire(app.program)
      const on = Object.entries(wire)
        .filter(([, sign]) => String.fromCharCode(Number(sign)) === '1')
        .map(([fuse]) => FuseV1Options[Number(fuse)])
      expect(on).toEqual([
        'EnableCookieEncryption',
        'EnableEmbeddedAsarIntegrityValidation',
        'OnlyLoadAppFromAsar',
      ])
    })

    it('names itself and its links as its system wants', async () => {
      await expectIdentity(app, target)
    })
  },
)

function packedFiles({ archive }: PackedApp): readonly string[] {
  return listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => !('files' in statFile(archive, path.normalize(file))))
}

const isBinary = (file: string) => file.endsWith('.node')

const topOf = (file: string) => file.split('/').slice(0, 2).join('/')

/** Bytes of the archive and of what lies beside it. */
async function sizeOf({ archive }: PackedApp): Promise<number> {
  const beside = await filesUnder(`${archive}.unpacked`)
  const files = [archive, ...beside.map((file) => path.join(`${archive}.unpacked`, file))]
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function expectIdentity(app: PackedApp, { platform }: PackageTarget): Promise<void> {
  switch (platform) {
    case 'linux':
      // Its .desktop file comes with the installers.
      return expect(path.basename(app.program)).toBe('stillroom')
    case 'win32': {
      const program = await readFile(app.program)
      // Resources are UTF-16; the archive's hash is among them, for the integrity fuse.
      expect(program.includes(Buffer.from('Stillroom', 'utf16le'))).toBe(true)
      return expect(program.toString('latin1')).toContain('resources\\\\app.asar')
    }
    case 'darwin': {
      const plist = await readFile(path.join(app.folder, 'Contents', 'Info.plist'), 'utf8')
      expect(plist).toContain('<string>app.stillroom.desktop</string>')
      expect(plist).toContain('<string>stillroom</string>')
      return expect(plist).toContain('ElectronAsarIntegrity')
    }
  }
}
