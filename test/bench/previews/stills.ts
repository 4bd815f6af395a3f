import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { assertNever } from '../../../main/errors.ts'
import type { PreviewedStill } from '../../../main/previews/preview-queue.ts'
import type { ImageFormat } from '../../../main/videosdk/types.ts'
import { makePictures } from '../pictures.ts'

/** Pictures of 1080p with a camera's grain, no two alike. */
export async function makeStills(
  folder: string,
  format: ImageFormat,
  count: number,
): Promise<readonly PreviewedStill[]> {
  await mkdir(folder)
  const pictures = await makePictures('camera-jpg')
  const stills: PreviewedStill[] = []
  for (let index = 0; index < count; index += 1) {
    const { bytes } = pictures[index % pictures.length] ?? { bytes: Buffer.alloc(0) }
    const still = await encode(await numbered(bytes, index), format)
    const file = `still-${index}.${format}`
    await writeFile(path.join(folder, file), still)
    stills.push({ folder, file, sha256: createHash('sha256').update(still).digest('hex') })
  }
  return stills
}

async function numbered(bytes: Buffer, index: number): Promise<Canvas> {
  const image = await loadImage(bytes)
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  context.fillStyle = `hsl(${index * 37} 80% 50%)`
  context.fillRect((index * 53) % 1600, (index * 29) % 900, 160, 90)
  return canvas
}

/** The jpgs come to about 400 kB, as those of the other benchmarks. */
async function encode(canvas: Canvas, format: ImageFormat): Promise<Buffer> {
  switch (format) {
    case 'jpg':
      return await canvas.encode('jpeg', 60)
    case 'png':
      return await canvas.encode('png')
    case 'webp':
      return await canvas.encode('webp', 80)
    default:
      return assertNever(format)
  }
}
