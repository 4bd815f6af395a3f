import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pack } from '../../scripts/package/pack.ts'
import { stageApp } from '../../scripts/package/stage.ts'
import type { PackageTarget } from '../../scripts/package/target.ts'
import { checkout } from '../support/app/runtime.ts'
import { makeStandInElectron } from './stand-in-electron.ts'

/** An app as it would be installed, around an Electron that isn't one. Absolute paths. */
export interface PackedApp {
  readonly folder: string
  /** What the fuses are in. */
  readonly program: string
  /** The folder with the app's archive. */
  readonly resources: string
  readonly archive: string
  remove(): Promise<void>
}

/** Packs the bundles of `out/` for a system, by the project's own electron-builder.yml. */
export async function packApp(target: PackageTarget): Promise<PackedApp> {
  const root = await mkdtemp(path.join(tmpdir(), 'stillroom-package-'))
  const electronDist = path.join(root, 'electron')
  const output = path.join(root, 'dist')
  await makeStandInElectron(electronDist, target)
  const stage = await stageApp(checkout, path.join(root, 'stage'), target)
  await pack({ checkout, stage, target, output, dirOnly: true, electronDist })
  const places = placesIn(output, target)
  return {
    ...places,
    archive: path.join(places.resources, 'app.asar'),
    remove: () => rm(root, { recursive: true, force: true }),
  }
}

function placesIn(output: string, { platform, arch }: PackageTarget) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  switch (platform) {
    case 'linux': {
      const folder = path.join(output, `linux${suffix}-unpacked`)
      return {
        folder,
        program: path.join(folder, 'stillroom'),
        resources: path.join(folder, 'resources'),
      }
    }
    case 'win32': {
      const folder = path.join(output, `win${suffix}-unpacked`)
      return {
        folder,
        program: path.join(folder, 'Stillroom.exe'),
        resources: path.join(folder, 'resources'),
      }
    }
    case 'darwin': {
      const folder = path.join(output, `mac${suffix}`, 'Stillroom.app')
      return { folder, program: folder, resources: path.join(folder, 'Contents', 'Resources') }
    }
  }
}
