import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { inspectImage } from '../../../main/images/inspect.ts'
import { previewImage } from '../../../main/images/preview.ts'
import {
  drawImage,
  imageBytes,
  png,
  pngData,
  pngEnd,
  pngHead,
  wholeJpegs,
  wholePngs,
  wholeWebps,
} from '../../support/image-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Makes a preview of the bytes and checks that the file holds what it is said to. */
async function previewOf(bytes: Uint8Array, sha256 = hashOf(bytes)) {
  const folder = await tempFolder()
  const file = path.join(folder, 'still')
  const target = path.join(folder, 'preview')
  await writeFile(file, bytes)
  await writeFile(target, '')
  const info = await previewImage({ file, sha256 }, target)
  const preview = await readFile(target)
  await expect(inspectImage(preview)).resolves.toEqual(info)
  return { info, preview }
}

async function pixelsOf(bytes: Buffer) {
  const image = await loadImage(bytes)
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  return (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data]
}

describe('the preview of a still', () => {
  it.each([...wholeJpegs, ...wholePngs, ...wholeWebps])(
    'is never larger, upright, and a webp: %s',
    async (name, size) => {
      const { info } = await previewOf(imageBytes(name))
      expect(info).toEqual({ format: 'webp', ...size })
    },
  )

  it.each([
    ['jpeg', 1920, 1080, 320, 180],
    ['jpeg', 1080, 1920, 180, 320],
    ['png', 1, 4000, 1, 320],
    ['png', 4000, 1, 320, 1],
    ['jpeg', 4000, 1, 320, 1],
    ['webp', 1, 4000, 1, 320],
    ['webp', 321, 320, 320, 319],
    ['png', 1, 1, 1, 1],
  ] as const)('of a %s of %i x %i has %i x %i', async (format, width, height, w, h) => {
    const { info } = await previewOf(drawImage(width, height, format))
    expect(info).toEqual({ format: 'webp', width: w, height: h })
  })

  it('keeps what is transparent so', async () => {
    const canvas = createCanvas(640, 320)
    const context = canvas.getContext('2d')
    context.fillStyle = '#f00'
    context.fillRect(0, 0, 320, 320)
    const { preview } = await previewOf(canvas.toBuffer('image/png'))
    const at = await pixelsOf(preview)
    expect(at(300, 80)[3]).toBe(0)
    expect(at(20, 80)[3]).toBe(255)
    expect(at(20, 80)[0]).toBeGreaterThan(240)
  })

  it('shows the means of what it makes smaller, not single pixels', async () => {
    const canvas = createCanvas(1920, 1080)
    const context = canvas.getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, 1920, 1080)
    context.fillStyle = '#000'
    for (let x = 0; x < 1920; x += 2) context.fillRect(x, 0, 1, 1080)
    const { preview } = await previewOf(canvas.toBuffer('image/png'))
    const at = await pixelsOf(preview)
    for (const x of [10, 99, 160, 311]) expect(Math.abs((at(x, 90)[0] ?? 0) - 128)).toBeLessThan(8)
  })
})

const bomb = png(pngHead({ width: 30_000, height: 30_000 }), pngData(Buffer.alloc(64)), pngEnd)

describe('a file that gives no preview', () => {
  it.each([
    ['empty', Buffer.alloc(0), 'image-invalid'],
    ['a page', Buffer.from('<html>404</html>'), 'image-invalid'],
    ['a JPEG cut short', drawImage(640, 360, 'jpeg').subarray(0, 9000), 'image-invalid'],
    ['a PNG cut short', drawImage(640, 360, 'png').subarray(0, 5000), 'image-invalid'],
    ['a WebP cut short', drawImage(640, 360, 'webp').subarray(0, 5000), 'image-invalid'],
    ['an animation', imageBytes('animated.webp'), 'image-invalid'],
    ['a PNG of 900 megapixels in 100 bytes', bomb, 'image-too-large'],
  ])('is refused: %s', async (_name, bytes, code) => {
    await expect(previewOf(bytes)).rejects.toMatchObject({ code })
  })

  it('is refused where it holds other bytes than were saved', async () => {
    const made = previewOf(imageBytes('grey.jpg'), hashOf(imageBytes('rgb.png')))
    await expect(made).rejects.toMatchObject({
      code: 'image-invalid',
      message: expect.stringContaining('changed'),
    })
  })

  it('is told where it is gone', async () => {
    const source = { file: path.join(await tempFolder(), 'gone.jpg'), sha256: '0'.repeat(64) }
    await expect(previewImage(source, 'none')).rejects.toMatchObject({ code: 'folder-missing' })
  })

  it.runIf(process.platform === 'linux')('is told from a disk that is full', async () => {
    const bytes = imageBytes('grey.jpg')
    const file = path.join(await tempFolder(), 'still.jpg')
    await writeFile(file, bytes)
    const made = previewImage({ file, sha256: hashOf(bytes) }, '/dev/full')
    await expect(made).rejects.toMatchObject({ code: 'disk-full' })
  })
})
