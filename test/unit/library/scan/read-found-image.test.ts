import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashFile } from '../../../../main/hash-file.ts'
import { isQuarterTurned } from '../../../../main/library/scan/exif-orientation.ts'
import { readFoundImage } from '../../../../main/library/scan/read-found-image.ts'
import { imageFile, wholeJpegs, wholePngs, wholeWebps } from '../../../support/image-files.ts'
import { tempFolder } from '../../../support/temp-folder.ts'

describe('readFoundImage', () => {
  it.each([...wholeJpegs, ...wholePngs, ...wholeWebps])('%s', async (name, size) => {
    const image = await readFoundImage(imageFile(name))
    expect(image).toEqual({
      format: path.extname(name).slice(1),
      ...size,
      ...(await hashFile(imageFile(name))),
    })
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('<html>')],
    ['the beginning of a jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['the beginning of a webp', Buffer.from('RIFF\xff\xff\0\0WEBP', 'latin1')],
  ])('refuses %s', async (_, bytes) => {
    const file = path.join(await tempFolder(), 'a.jpg')
    await writeFile(file, bytes)
    await expect(readFoundImage(file)).rejects.toMatchObject({ code: 'image-invalid' })
  })
})

describe('isQuarterTurned', () => {
  it('takes any bytes', () => {
    const start = fc.constantFrom('', 'II*\0\x08\0\0\0', 'MM\0*\0\0\0\x08', 'Exif\0\0II*\0')
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 100 }), (head, rest) => {
        expect(() =>
          isQuarterTurned(Buffer.concat([Buffer.from(head, 'latin1'), rest])),
        ).not.toThrow()
      }),
    )
  })
})
