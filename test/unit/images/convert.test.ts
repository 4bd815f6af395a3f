import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { convertImage } from '../../../main/images/convert.ts'
import { imageFile } from '../../support/image-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('convertImage', () => {
  it('fills the file that was made for it', async () => {
    const target = path.join(await tempFolder(), 'new')
    await writeFile(target, '')
    const info = await convertImage(imageFile('grey.jpg'), target, { format: 'webp' })
    expect(info).toEqual({ format: 'webp', width: 90, height: 62 })
  })

  it('makes no file of its own', async () => {
    const target = path.join(await tempFolder(), 'new')
    const converted = convertImage(imageFile('grey.jpg'), target, { format: 'webp' })
    await expect(converted).rejects.toMatchObject({ code: 'folder-missing' })
  })

  it.runIf(process.platform === 'linux')('says that the disk is full', async () => {
    const converted = convertImage(imageFile('grey.jpg'), '/dev/full', { format: 'png' })
    await expect(converted).rejects.toMatchObject({ code: 'disk-full' })
  })
})
