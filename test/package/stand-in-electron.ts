import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'
import type { PackageTarget } from '../../scripts/package/target.ts'

/**
 * What stands in Electron's program for its fuses: a mark, the version of their layout, how many
 * there are, one sign each. https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const fuseCount = 9
const fuses = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, fuseCount]),
  // All as on delivery: off where packing doesn't switch them.
  Buffer.alloc(fuseCount, '0'),
])

/**
 * A folder that electron-builder takes for Electron's own, without its 250 MB: the files that it
 * renames, edits and flips fuses in. Nothing in it runs.
 */
export async function makeStandInElectron(folder: string, target: PackageTarget): Promise<void> {
  switch (target.platform) {
    case 'linux':
      return await write(folder, { electron: fuses })
    case 'win32':
      return await write(folder, { 'electron.exe': windowsProgram() })
    case 'darwin':
      return await write(path.join(folder, 'Electron.app', 'Contents'), appleFiles())
  }
}

/** @param files by their path under the folder */
async function write(
  folder: string,
  files: Readonly<Record<string, Buffer | string>>,
): Promise<void> {
  for (const [name, content] of Object.entries({ ...files, LICENSE: '', version: '' })) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content, { mode: 0o755 })
  }
}

/** A program with the resources that electron-builder puts Stillroom's name and icon into. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const info = Resource.VersionInfo.createEmpty()
  info.setStringValues({ lang: 0x0409, codepage: 1200 }, { ProductName: 'Electron' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.concat([Buffer.from(program.generate()), fuses])
}

function appleFiles(): Readonly<Record<string, Buffer | string>> {
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`)
  return {
    'MacOS/Electron': '',
    'Info.plist': plist('Electron'),
    'Resources/electron.icns': '',
    'Frameworks/Electron Framework.framework/Electron Framework': fuses,
    ...Object.fromEntries(
      helpers.flatMap((name) => [
        [`Frameworks/${name}.app/Contents/Info.plist`, plist(name)],
        [`Frameworks/${name}.app/Contents/MacOS/${name}`, ''],
      ]),
    ),
  }
}

const plist = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
</dict></plist>`
