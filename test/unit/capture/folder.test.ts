import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFolder, makeParents } from '../../../main/capture/folder.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('checkFolder', () => {
  it('is content with a folder', async () => {
    await checkFolder(await tempFolder())
  })

  it('names a folder that is gone', async () => {
    const folder = path.join(await tempFolder(), 'gone')
    await expect(checkFolder(folder)).rejects.toMatchObject({
      code: 'folder-missing',
      message: `The folder ${folder} is gone.`,
    })
  })

  it('takes no file for a folder, nor a path through one', async () => {
    const file = path.join(await tempFolder(), 'file')
    await writeFile(file, '')
    await expect(checkFolder(file)).rejects.toMatchObject({
      code: 'folder-missing',
      message: `${file} is not a folder.`,
    })
    await expect(checkFolder(path.join(file, 'x'))).rejects.toMatchObject({
      code: 'folder-missing',
    })
  })

  it('names a path that no system takes', async () => {
    const folder = path.join(await tempFolder(), 'x'.repeat(300))
    await expect(checkFolder(folder)).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: 'The path is longer than this system allows.',
    })
  })
})

describe('makeParents', () => {
  it('makes what is missing between the folder and the file', async () => {
    const folder = await tempFolder()
    const parent = await makeParents(folder, 'a/b/c.jpg')
    expect(parent).toBe(path.join(folder, 'a', 'b'))
    expect((await stat(parent)).isDirectory()).toBe(true)
    expect(await makeParents(folder, 'a/b/d.jpg')).toBe(parent)
  })

  it('never makes the folder itself: its drive may be away', async () => {
    const folder = path.join(await tempFolder(), 'drive')
    await mkdir(folder)
    await rm(folder, { recursive: true })
    await expect(makeParents(folder, 'a/b.jpg')).rejects.toMatchObject({ code: 'folder-missing' })
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('does not touch a file that stands in the way', async () => {
    const folder = await tempFolder()
    await writeFile(path.join(folder, 'a'), 'mine')
    for (const file of ['a/b.jpg', 'a/b/c.jpg']) {
      await expect(makeParents(folder, file)).rejects.toMatchObject({
        code: 'folder-not-writable',
        message: expect.stringContaining('A file stands where the folder'),
      })
    }
  })
})
