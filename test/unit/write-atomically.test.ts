import { spawnSync } from 'node:child_process'
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeAtomically } from '../../main/write-atomically.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'write-'))
  file = path.join(folder, 'file')
})
afterEach(() => rm(folder, { recursive: true }))

describe('writeAtomically', () => {
  it('never shows a part to a reader', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000))
    await writeAtomically(file, `${texts[0]}`)
    let isWriting = true
    const writing = (async () => {
      for (let round = 0; round < 20; round += 1) await writeAtomically(file, `${texts[round % 2]}`)
      isWriting = false
    })()
    while (isWriting) expect(texts).toContain(await readFile(file, 'utf8'))
    await writing
  })

  it('leaves what was there, and nothing else, when it fails', async () => {
    await mkdir(path.join(file, 'inner'), { recursive: true })

    await expect(writeAtomically(file, 'text')).rejects.toThrow()
    expect(await readdir(folder)).toEqual(['file'])
  })

  // A limit on the size of files, as on a disk that fills up in the middle: the first part of the
  // text is written without an error.
  it.skipIf(process.platform === 'win32')('never puts a part in place', async () => {
    await writeFile(file, 'old')
    const module = new URL('../../main/write-atomically.ts', import.meta.url)
    const script = `import { writeAtomically } from ${JSON.stringify(module.href)}
      await writeAtomically(${JSON.stringify(file)}, 'x'.repeat(1_500_000))`
    const { status, stderr } = spawnSync(
      'sh',
      [
        '-c',
        'ulimit -f 1024; exec "$0" "$@"',
        process.execPath,
        '--input-type=module',
        '-e',
        script,
      ],
      { encoding: 'utf8' },
    )

    expect(stderr).toContain('EFBIG')
    expect(status).toBe(1)
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it.skipIf(process.platform === 'win32')('follows a link', async () => {
    const link = path.join(folder, 'link')
    await writeFile(file, 'old')
    await symlink(file, link)
    await writeAtomically(link, 'new')

    expect(await readFile(file, 'utf8')).toBe('new')
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
  })
})
