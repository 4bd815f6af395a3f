import { mkdir, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPreviewFiles, markUsed, readPreview } from '../../../main/previews/preview-files.ts'
import { imageBytes, imageFile } from '../../support/image-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const sha256 = `ab${'0'.repeat(62)}`

describe('the name of a preview', () => {
  const files = createPreviewFiles(path.resolve('/previews'))

  it('is the hash, in one of 256 folders', () => {
    expect(files.fileOf(sha256)).toBe(path.resolve('/previews/ab', `${sha256}.webp`))
  })

  it('is another one each time while it is being made', () => {
    const parts = [files.partOf(sha256), files.partOf(sha256)]
    expect(new Set(parts).size).toBe(2)
    for (const part of parts) expect(path.dirname(part)).toBe(path.resolve('/previews/ab'))
  })

  it.each(['', '..', '../../x', sha256.toUpperCase(), `${sha256}0`, `${sha256}\n`, `../${sha256}`])(
    'is made of a hash only, not of %j',
    (name) => {
      expect(() => files.fileOf(name)).toThrow(TypeError)
      expect(() => files.partOf(name)).toThrow(TypeError)
    },
  )

  it('lies in its folder, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(() => files.fileOf(name)).toThrow(TypeError)
      }),
    )
  })

  it('tells what an earlier run left from what this one makes', () => {
    const earlier = createPreviewFiles(path.resolve('/previews'))
    const isLeftover = (file: string) => files.isLeftover(path.basename(file))
    expect(isLeftover(earlier.partOf(sha256))).toBe(true)
    expect(isLeftover(files.partOf(sha256))).toBe(false)
    expect(isLeftover(earlier.fileOf(sha256))).toBe(false)
    expect(isLeftover('notes.txt')).toBe(false)
  })
})

describe('a preview on disk', () => {
  const whole = imageBytes('lossy.webp')

  it('is read with the time of its last use', async () => {
    const file = path.join(await tempFolder(), 'a.webp')
    await writeFile(file, whole)
    await utimes(file, 1_000, 1_000)
    expect(await readPreview(file)).toEqual({ bytes: whole, usedAt: 1_000_000 })
    await markUsed(file, 2_000_000)
    expect((await stat(file)).mtimeMs).toBe(2_000_000)
  })

  it.each([
    ['empty', Buffer.alloc(0)],
    ['full of zeros', Buffer.alloc(whole.length)],
    ['cut short', whole.subarray(0, -1)],
    ['cut in its head', whole.subarray(0, 9)],
    ['longer than it says', Buffer.concat([whole, Buffer.alloc(2)])],
    ['another image', imageBytes('grey.jpg')],
    ['far too large', Buffer.concat([whole, Buffer.alloc(2_000_000)])],
  ])('is none where it is %s', async (_name, bytes) => {
    const file = path.join(await tempFolder(), 'a.webp')
    await writeFile(file, bytes)
    expect(await readPreview(file)).toBeNull()
  })

  it('is none where a folder has its name, or nothing', async () => {
    const folder = await tempFolder()
    await mkdir(path.join(folder, 'a.webp'))
    expect(await readPreview(path.join(folder, 'a.webp'))).toBeNull()
    expect(await readPreview(path.join(folder, 'b.webp'))).toBeNull()
    expect(await readPreview(path.join(imageFile('grey.jpg'), 'b.webp'))).toBeNull()
  })

  it('may vanish before it is marked', async () => {
    await expect(markUsed(path.join(await tempFolder(), 'a.webp'), 1)).resolves.toBeUndefined()
  })
})
