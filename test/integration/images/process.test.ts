import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SKRSContext2D } from '@napi-rs/canvas'
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
    const info = await images.convert(source, target, { format: to })
    expect(info).toEqual({ ...(await images.inspect(source)), format: to })
    await expect(inspectImage(await readFile(target))).resolves.toEqual(info)
  })

  it('shows the same picture', async () => {
    const target = path.join(await tempFolder(), 'new.png')
    await images.convert(imageFile('baseline-444.jpg'), target, { format: 'png' })
    expect(await pixels(target)).toEqual(await pixels(imageFile('baseline-444.jpg')))
  })

  it('puts white behind what is transparent where the format has no transparency', async () => {
    const source = await fileWith(createCanvas(16, 16).toBuffer('image/png'))
    const target = path.join(await tempFolder(), 'new.jpg')
    await images.convert(source, target, { format: 'jpg' })
    expect((await pixels(target)).every((value) => value === 255)).toBe(true)
  })

  it('leaves nothing behind where the source is broken', async () => {
    const folder = await tempFolder()
    const source = await fileWith(drawImage(64, 64, 'jpeg').subarray(0, 600))
    const converted = images.convert(source, path.join(folder, 'new.png'), { format: 'png' })
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

describe('fitting to a size', () => {
  /** Left half red, right half blue. */
  async function halves(width: number, height: number): Promise<string> {
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    context.fillStyle = '#f00'
    context.fillRect(0, 0, width / 2, height)
    context.fillStyle = '#00f'
    context.fillRect(width / 2, 0, width / 2, height)
    return await fileWith(canvas.toBuffer('image/png'))
  }

  async function fitted(source: string, width: number, height: number, mode: 'crop' | 'pad') {
    const target = path.join(await tempFolder(), 'new.png')
    const size = { width, height, mode }
    const info = await images.convert(source, target, { format: 'png', size })
    expect(info).toEqual({ format: 'png', width, height })
    const data = await pixels(target)
    return (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)]
  }

  const red = [255, 0, 0, 255]
  const blue = [0, 0, 255, 255]
  const black = [0, 0, 0, 255]

  it('cuts what overhangs at both sides', async () => {
    const at = await fitted(await halves(400, 100), 100, 100, 'crop')
    expect([at(0, 0), at(48, 99), at(51, 0), at(99, 99)]).toEqual([red, red, blue, blue])
  })

  it('shows all of the picture between black bars', async () => {
    const at = await fitted(await halves(400, 100), 100, 100, 'pad')
    expect([at(0, 0), at(99, 30), at(0, 70), at(99, 99)]).toEqual([black, black, black, black])
    expect([at(0, 50), at(99, 50)]).toEqual([red, blue])
  })

  it('makes a picture larger, too', async () => {
    const at = await fitted(await halves(10, 10), 40, 20, 'pad')
    expect([at(0, 0), at(11, 10), at(28, 10), at(39, 0)]).toEqual([black, red, blue, black])
  })
})

describe('measure', () => {
  async function drawn(draw: (context: SKRSContext2D) => void, side = 320): Promise<string> {
    const canvas = createCanvas(side, side)
    draw(canvas.getContext('2d'))
    return await fileWith(canvas.toBuffer('image/png'))
  }

  const filled = (color: string) =>
    drawn((context) => {
      context.fillStyle = color
      context.fillRect(0, 0, 320, 320)
    })

  const stripes = (blur: number) =>
    drawn((context) => {
      context.filter = `blur(${blur}px)`
      context.fillStyle = 'white'
      context.fillRect(0, 0, 320, 320)
      context.fillStyle = 'black'
      for (let x = 0; x < 320; x += 32) context.fillRect(x, 0, 16, 320)
    })

  it('tells black, grey and white apart', async () => {
    const [black, grey, white] = await Promise.all(
      ['#000', '#808080', '#fff'].map(async (color) => images.measure(await filled(color), null)),
    )
    expect(black).toEqual({
      sharpness: 0,
      brightness: 0,
      contrast: 0,
      colourfulness: 0,
      difference: null,
    })
    expect(grey?.brightness).toBeCloseTo(128 / 255, 5)
    expect(white?.brightness).toBeCloseTo(1, 5)
  })

  it('tells a sharp picture from a blurred one', async () => {
    const sharp = await images.measure(await stripes(0), null)
    const blurred = await images.measure(await stripes(8), null)
    expect(sharp.sharpness).toBeGreaterThan(10 * blurred.sharpness)
    expect(sharp.contrast).toBeCloseTo(0.5, 2)
  })

  it('tells how much a picture differs from the one before, whatever its size', async () => {
    const half = await drawn((context) => {
      context.fillStyle = 'white'
      context.fillRect(0, 0, 320, 640)
    }, 640)
    const white = await filled('white')
    expect((await images.measure(white, white)).difference).toBe(0)
    expect((await images.measure(white, half)).difference).toBeCloseTo(0.5, 1)
    expect((await images.measure(white, await filled('black'))).difference).toBeCloseTo(1, 5)
  })

  it('tells colours from grey', async () => {
    const coloured = await drawn((context) => {
      for (const [index, color] of ['#f00', '#0f0', '#00f', '#ff0'].entries()) {
        context.fillStyle = color
        context.fillRect(index * 80, 0, 80, 320)
      }
    })
    expect((await images.measure(coloured, null)).colourfulness).toBeGreaterThan(110)
    expect((await images.measure(await stripes(0), null)).colourfulness).toBe(0)
  })

  it('can be cancelled', async () => {
    const control = new AbortController()
    const measured = images.measure(await filled('white'), null, control.signal)
    control.abort()
    await expect(measured).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('takes neither file on trust', async () => {
    const white = await filled('white')
    const broken = await fileWith(drawImage(64, 64, 'jpeg').subarray(0, 600))
    await expect(images.measure(broken, null)).rejects.toMatchObject({ code: 'image-invalid' })
    await expect(images.measure(white, broken)).rejects.toMatchObject({ code: 'image-invalid' })
  })
})
