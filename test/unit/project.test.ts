import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../main/errors.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFile(path.join(root, file), 'utf8')

describe('the project', () => {
  it('has a lock file without download addresses', async () => {
    const lock = JSON.parse(await read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly resolved?: string }>>
    }
    const resolved = Object.values(lock.packages).flatMap((entry) => entry.resolved ?? [])
    expect(resolved).toEqual([])
  })

  it('documents every error code', async () => {
    const page = await read('docs/errors.md')
    expect(errorCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
  })

  // The linter can't tell types from values here; a value would bring the schemas into the page.
  it('takes nothing but types from the contract into the page', async () => {
    const offenders: string[] = []
    for await (const file of glob(['renderer/**/*.{ts,tsx}', 'preload/index.ts'], { cwd: root })) {
      const imports = (await read(file)).match(/^import .*contract\.ts'$/gmu) ?? []
      if (imports.some((line) => !line.startsWith('import type '))) offenders.push(file)
    }
    expect(offenders).toEqual([])
  })

  it('gives every fuse a value', async () => {
    const builder = await read('electron-builder.yml')
    const fuses = [
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ]
    expect(fuses.filter((fuse) => !builder.includes(fuse))).toEqual([])
  })
})
