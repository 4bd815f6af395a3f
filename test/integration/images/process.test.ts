import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import { entries } from '../../../main/entries.ts'
import { inspectImage } from '../../../main/images/inspect.ts'
import { createImages } from '../../../main/images/pool.ts'
import { imageFormats } from '../../../main/videosdk/types.ts'
import { drawImage, imageBytes, imageFile } from '../../support/image-files.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const images = createImages({ spawn: forkChild, entry: entries.imageProcess })
afterAll(() => images.close())

async function fileWith(bytes: Uint8Array): Promise<string> {
  const file = path.join(await tempFolder(), 'image')
  await writeFile(file, bytes)
  return file
}

describe('inspect', () => {
  it.each([
    ['progressive.jpg', { format: 'jpg', width: 90, height: 62 }],
    ['turned.jpg', { format: 'jpg', width: 62, height: 90 }],
    ['interlaced.png', { format: 'png', width: 90, height: 62 }],
    ['lossy.webp', { format: 'webp', width: 90, height: 62 }],
  ])('tells what %s is', async (name, info) => {
    await expect(images.inspect(imageFile(name))).resolves.toEqual(info)
  })

  it('goes by the bytes, not by the name', async () => {
    const file = path.join(await tempFolder(), 'still.jpg')
    await writeFile(file, imageBytes('rgb.png'))
    await expect(images.inspect(file)).resolves.toMatchObject({ format: 'png' })
  })

  it.each([
    ['half a JPEG', drawImage(640, 360, 'jpeg').subarray(0, 9000)],
    ['an empty file', Buffer.alloc(0)],
    ['a page', Buffer.from('<html>404</html>')],
  ])('refuses %s', async (_name, bytes) => {
    const inspected = images.inspect(await fileWith(bytes))
    await expect(inspected).rejects.toMatchObject({ code: 'image-invalid' })
  })

  it('refuses a file of more than 64 MB without reading it', async () => {
    const file = await fileWith(imageBytes('rgb.png'))
    await truncate(file, 64 * 1024 * 1024 + 1)
    await expect(images.inspect(file)).rejects.toMatchObject({
      code: 'image-too-large',
      message: expect.stringContaining('64 MB'),
    })
  })

  it('says where the file is gone', async () => {
    const file = path.join(await tempFolder(), 'gone.jpg')
    await expect(images.inspect(file)).rejects.toMatchObject({ code: 'folder-missing' })
  })

  it('keeps many at once apart', async () => {
    const sizes = Array.from({ length: 24 }, (_, index) => ({
      width: 8 + index,
      height: 40 - index,
    }))
    const files = await Promise.all(
      sizes.map(({ width, height }) => fileWith(drawImage(width, height, 'jpeg'))),
    )
    const found = await Promise.all(files.map((file) => images.inspect(file)))
    expect(found).toEqual(sizes.map((size) => ({ format: 'jpg', ...size })))
  })
})

describe('convert', () => {
  const pairs = imageFormats.flatMap((from) => imageFormats.map((to) => [from, to] as const))
  const sources = { jpg: 'turned.jpg', png: 'rgba.png', webp: 'lossy.webp' } as const

  it.each(pairs)('makes %s into %s', async (from, to) => {
    const target = path.join(await tempFolder(), `new.${to}`)
    const source = imageFile(sources[from])
    const info = await images.convert(source, target, to)
    expect(info).toEqual({ ...(await images.inspect(source)), format: to })
    await expect(inspectImage(await readFile(target))).resolves.toEqual(info)
  })

  it('shows the same picture', async () => {
    const target = path.join(await tempFolder(), 'new.png')
    await images.convert(imageFile('baseline-444.jpg'), target, 'png')
    expect(await pixels(target)).toEqual(await pixels(imageFile('baseline-444.jpg')))
  })

  it('puts white behind what is transparent where the format has no transparency', async () => {
    const source = await fileWith(createCanvas(16, 16).toBuffer('image/png'))
    const target = path.join(await tempFolder(), 'new.jpg')
    await images.convert(source, target, 'jpg')
    expect((await pixels(target)).every((value) => value === 255)).toBe(true)
  })

  it('leaves nothing behind where the source is broken', async () => {
    const folder = await tempFolder()
    const source = await fileWith(drawImage(64, 64, 'jpeg').subarray(0, 600))
    const converted = images.convert(source, path.join(folder, 'new.png'), 'png')
    await expect(converted).rejects.toMatchObject({ code: 'image-invalid' })
    expect(await readdir(folder)).toEqual([])
  })
})

describe('Ctrl+C', () => {
  it.skipIf(process.platform === 'win32')('leaves the image process to its parent', async () => {
    const child = fork(entries.imageProcess, { serialization: 'advanced' })
    onTestFinished(() => void child.kill('SIGKILL'))
    expect(await nextMessage(child)).toEqual({ type: 'ready' })
    child.kill('SIGINT')
    child.send({ kind: 'inspect', file: imageFile('grey.jpg') })
    expect(await nextMessage(child)).toMatchObject({ type: 'done' })
  })
})

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const [message] = await once(child, 'message')
  return message
}

async function pixels(file: string): Promise<Uint8ClampedArray> {
  const image = await loadImage(await readFile(file))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  return context.getImageData(0, 0, image.width, image.height).data
}
