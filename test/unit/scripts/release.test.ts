import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { notesOf } from '../../../scripts/release/changelog.ts'
import { checksumLines } from '../../../scripts/release/checksum-lines.ts'
import { mergeFeeds } from '../../../scripts/release/merge-feeds.ts'
import { shippedBom } from '../../../scripts/release/shipped-bom.ts'
import { checkout } from '../../support/app/runtime.ts'
import { tempFolder } from '../../support/temp-folder.ts'

it('takes the notes of one version', () => {
  const changelog =
    '# Changelog\n\n## [1.1.0]\n\n- new\n\n## [1.0.0] - 2026-01-01\n\n- first\n\n[1.0.0]: https://x.y'
  expect(notesOf(changelog, '1.1.0')).toBe('- new')
  expect(notesOf(changelog, '1.0.0')).toBe('- first')
  expect(() => notesOf(changelog, '1.0')).toThrow('says nothing about 1.0')
})

it('has notes for the version that package.json names', async () => {
  const read = (name: string) => readFile(path.join(checkout, name), 'utf8')
  const { version } = JSON.parse(await read('package.json')) as { readonly version: string }
  expect(notesOf(await read('CHANGELOG.md'), version)).toContain('### Added')
})

it('hashes files as sha256sum does, and not its own list', async () => {
  const folder = await tempFolder()
  for (const name of ['b', 'a', 'SHA256SUMS']) await writeFile(path.join(folder, name), 'abc')
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(await checksumLines(folder)).toEqual([`${sha256}  a`, `${sha256}  b`])
})

it('merges the lists of two processors', () => {
  const feed = (arch: string) =>
    `version: 1.0.0\nfiles:\n  - url: app-${arch}.zip\n    sha512: ${arch}\npath: app-${arch}.zip\n`
  expect(parse(mergeFeeds([feed('x64'), feed('arm64')]))).toEqual({
    version: '1.0.0',
    files: [
      { url: 'app-x64.zip', sha512: 'x64' },
      { url: 'app-arm64.zip', sha512: 'arm64' },
    ],
    path: 'app-x64.zip',
  })
  const other = feed('arm64').replace('1.0.0', '1.0.1')
  expect(() => mergeFeeds([feed('x64'), other])).toThrow('Different versions')
})

it('lists what is shipped, and no tool', () => {
  const component = (name: string) => ({ 'bom-ref': `${name}@1.0.0`, name, version: '1.0.0' })
  const bom = {
    metadata: { component: { name: 'folder' } },
    components: ['react', 'vite', 'electron', '@napi-rs/canvas-android-arm64'].map(component),
    dependencies: [{ ref: 'stillroom@0.1.0', dependsOn: ['react@1.0.0', 'vite@1.0.0'] }],
  }
  const react = { name: 'react', version: '1.0.0' }
  const { components, dependencies, metadata } = shippedBom(bom, [react])
  expect(components.map(({ name }) => name)).toEqual(['react', 'electron'])
  expect(dependencies).toEqual([{ ref: 'stillroom@0.1.0', dependsOn: ['react@1.0.0'] }])
  expect(metadata.component).toMatchObject({ name: 'stillroom', type: 'application' })
  expect(() => shippedBom(bom, [{ name: 'preact', version: '1.0.0' }])).toThrow(
    'lacks preact@1.0.0',
  )
})
