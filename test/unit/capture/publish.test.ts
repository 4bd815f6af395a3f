import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Publication } from '../../../main/capture/publish.ts'
import { copyName, publish } from '../../../main/capture/publish.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

/** Publishes a new file that holds `text`. */
async function publishText(folder: string, text: string, changes: Partial<Publication> = {}) {
  const part = path.join(folder, `.${text}.part`)
  await writeFile(part, text)
  return await publish({ part, folder, file: 'a.jpg', reserve: async () => true, ...changes })
}

function errno(code: string): Error {
  return Object.assign(new Error(code), { code })
}

const withoutLinks = {
  link: async () => {
    throw errno('EPERM')
  },
}

const read = (folder: string, file: string) => readFile(path.join(folder, file), 'utf8')

describe('copyName', () => {
  it.each([
    ['a.jpg', 1, 'a.jpg'],
    ['a.jpg', 2, 'a (2).jpg'],
    ['r.1/a.b.jpg', 3, 'r.1/a.b (3).jpg'],
    ['a (2).jpg', 2, 'a (2) (2).jpg'],
  ])('of %s, %i', (file, copy, name) => {
    expect(copyName(file, copy)).toBe(name)
  })

  it('gives each copy a name of its own, in the same folder and of the same type', () => {
    const segment = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.replaceAll('/', '-'))
    const copies = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(segment, segment, copies, (folder, stem, [first = 1, second = 2]) => {
        const file = path.posix.join(folder, `${stem}.jpg`)
        expect(copyName(file, first)).not.toBe(copyName(file, second))
        expect(path.posix.dirname(copyName(file, second))).toBe(path.posix.dirname(file))
        expect(copyName(file, second)).toMatch(/\.jpg$/u)
      }),
    )
  })
})

describe.each([
  ['with hard links', {}],
  ['without hard links', withoutLinks],
] as const)('publish, %s', (_, options) => {
  it('never overwrites, and counts up', async () => {
    const folder = await tempFolder()
    await writeFile(path.join(folder, 'a.jpg'), 'somebody else’s')
    expect(await publishText(folder, 'one', options)).toBe('a (2).jpg')
    expect(await publishText(folder, 'two', options)).toBe('a (3).jpg')
    expect(await read(folder, 'a.jpg')).toBe('somebody else’s')
    expect(await read(folder, 'a (2).jpg')).toBe('one')
    expect(await read(folder, 'a (3).jpg')).toBe('two')
  })

  it('gives 20 files that want one name at once 20 names', async () => {
    const folder = await tempFolder()
    const texts = Array.from({ length: 20 }, (_, index) => `text ${index}`)
    const files = await Promise.all(texts.map((text) => publishText(folder, text, options)))
    const wanted = texts.map((_, index) => copyName('a.jpg', index + 1))
    expect(files.toSorted()).toEqual(wanted.toSorted())
    for (const [index, file] of files.entries()) expect(await read(folder, file)).toBe(texts[index])
  })

  it('takes a folder or a dangling link of that name for taken', async () => {
    const folder = await tempFolder()
    await mkdir(path.join(folder, 'a.jpg'))
    await symlink('/nowhere/at/all', path.join(folder, 'a (2).jpg'))
    expect(await publishText(folder, 'one', options)).toBe('a (3).jpg')
  })

  it('makes the folders of a name that only the image’s size decides', async () => {
    const folder = await tempFolder()
    const file = '1280x720/deep/a.jpg'
    expect(await publishText(folder, 'one', { ...options, file })).toBe(file)
    expect(await read(folder, file)).toBe('one')
  })

  it('asks before each name is tried, and goes on where the answer is no', async () => {
    const folder = await tempFolder()
    const reserve = vi.fn(async (file: string) => file === 'a (3).jpg')
    expect(await publishText(folder, 'one', { ...options, reserve })).toBe('a (3).jpg')
    expect(reserve.mock.calls.flat()).toEqual(['a.jpg', 'a (2).jpg', 'a (3).jpg'])
  })

  it('leaves no file where the answer is an error', async () => {
    const folder = await tempFolder()
    const reserve = async () => {
      throw errno('ENOSPC')
    }
    await expect(publishText(folder, 'one', { ...options, reserve })).rejects.toMatchObject({
      code: 'disk-full',
    })
    expect(await filesUnder(folder)).toEqual(['.one.part'])
  })

  it('gives a vanished part file a name that says so, and leaves nothing', async () => {
    const folder = await tempFolder()
    const part = path.join(folder, '.gone.part')
    const publication = { part, folder, file: 'a.jpg', reserve: async () => true, ...options }
    await expect(publish(publication)).rejects.toMatchObject({ code: 'folder-missing' })
    expect(await filesUnder(folder)).toEqual([])
  })

  it('does not look at hundreds of copies one by one', async () => {
    const folder = await tempFolder()
    const names = Array.from({ length: 300 }, (_, index) => copyName('a.jpg', index + 1))
    await Promise.all(names.map((name) => writeFile(path.join(folder, name), '')))
    const reserve = vi.fn(async () => true)
    expect(await publishText(folder, 'one', { ...options, reserve })).toBe('a (301).jpg')
    expect(reserve.mock.calls).toEqual([['a (301).jpg']])
  })
})

describe('publish', () => {
  it('refuses a file standing where a folder should be', async () => {
    const folder = await tempFolder()
    await writeFile(path.join(folder, 'room'), '')
    await expect(publishText(folder, 'one', { file: 'room/a.jpg' })).rejects.toMatchObject({
      code: 'folder-not-writable',
      message: expect.stringContaining(path.join(folder, 'room')),
    })
  })

  it('passes on what has nothing to do with hard links', async () => {
    const folder = await tempFolder()
    const link = async () => {
      throw errno('EIO')
    }
    await expect(publishText(folder, 'one', { link })).rejects.toMatchObject({
      code: 'folder-missing',
    })
    expect(await filesUnder(folder)).toEqual(['.one.part'])
  })
})
