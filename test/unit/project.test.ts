import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../main/errors.ts'

const read = (file: string) => readFile(new URL(`../../${file}`, import.meta.url), 'utf8')

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
