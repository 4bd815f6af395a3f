import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Canvas } from '@napi-rs/canvas'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import type { PreviewedStill } from '../../../main/previews/preview-queue.ts'
import { makePictures } from '../pictures.ts'

/** Pictures of 1080p, no two alike: of twenty, eighteen are jpg, one is png and one webp. */
export async function makeStills(
  folder: string,
  count: number,
): Promise<readonly PreviewedStill[]> {
  const pictures = await makePictures('camera-jpg')
  const stills: PreviewedStill[] = []
  for (let index = 0; index < count; index += 1) {
    const { bytes } = pictures[index % pictures.length] ?? { bytes: Buffer.alloc(0) }
    const still = await encode(await numbered(bytes, index), index)
    const file = `still-${index}.${still.extension}`
    await writeFile(path.join(folder, file), still.bytes)
    const sha256 = createHash('sha256').update(still.bytes).digest('hex')
    stills.push({ folder, file, sha256 })
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
async function encode(canvas: Canvas, index: number) {
  if (index % 20 === 18) return { extension: 'png', bytes: await canvas.encode('png') }
  if (index % 20 === 19) return { extension: 'webp', bytes: await canvas.encode('webp', 80) }
  return { extension: 'jpg', bytes: await canvas.encode('jpeg', 60) }
}
