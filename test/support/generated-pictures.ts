import { createCanvas } from '@napi-rs/canvas'
import type { ImageFormat } from '../../main/videosdk/types.ts'

/** A picture to be made; the same number gives the same one. */
export interface PictureKind {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly format: ImageFormat
}

/** Large ones are rare: they take most of the time. */
const sizes = [
  [320, 180],
  [640, 360],
  [320, 180],
  [180, 320],
  [640, 360],
  [320, 180],
  [1280, 720],
  [320, 180],
  [360, 640],
  [854, 480],
] as const

export function pictureKind(number: number): PictureKind {
  const [width, height] =
    number % 50 === 49 ? ([1920, 1080] as const) : (sizes[number % sizes.length] ?? sizes[0])
  // PNG is slow and large; every size comes in each format.
  const turn = (number * 7 + Math.floor(number / sizes.length)) % 10
  const format = turn < 7 ? 'jpg' : turn < 9 ? 'webp' : 'png'
  return { number, width, height, format }
}

/** A gradient with some blocks on it: no text, which is another on every machine. */
export async function drawPicture({ number, width, height, format }: PictureKind): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const hue = (number * 137) % 360
  const gradient = context.createLinearGradient(0, 0, width, height)
  gradient.addColorStop(0, `hsl(${hue}, 60%, 30%)`)
  gradient.addColorStop(1, `hsl(${(hue + 60) % 360}, 70%, 65%)`)
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  // The number in bits, so that no two pictures are the same.
  for (let bit = 0; bit < 16; bit += 1) {
    context.fillStyle = (number >> bit) & 1 ? '#fff' : '#000'
    context.fillRect((bit * width) / 16, height * 0.4, width / 20, height * 0.2)
  }
  if (format === 'png') return await canvas.encode('png')
  return await canvas.encode(format === 'jpg' ? 'jpeg' : 'webp', 80)
}
