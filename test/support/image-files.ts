import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'

/** One small picture in many dressings, 90 × 62 unless said otherwise; see images/README.md. */
export function imageFile(name: string): string {
  return fileURLToPath(new URL(`./images/${name}`, import.meta.url))
}

export function imageBytes(name: string): Buffer {
  return readFileSync(imageFile(name))
}

const upright = { width: 90, height: 62 }
const turned = { width: 62, height: 90 }

export const wholeJpegs = [
  ['baseline-420.jpg', upright],
  ['baseline-422.jpg', upright],
  ['baseline-440.jpg', upright],
  ['baseline-444.jpg', upright],
  ['three-scans.jpg', upright],
  ['grey.jpg', upright],
  ['cmyk.jpg', upright],
  ['restart.jpg', upright],
  ['restart-blocks.jpg', upright],
  ['progressive.jpg', upright],
  ['progressive-grey.jpg', upright],
  ['progressive-restart.jpg', upright],
  ['turned.jpg', turned],
] as const

export const wholePngs = [
  ['rgb.png', upright],
  ['rgba.png', upright],
  ['interlaced.png', upright],
  ['palette.png', upright],
  ['palette-interlaced.png', upright],
  ['one-bit.png', upright],
  ['sixteen-bit.png', { width: 24, height: 17 }],
] as const

export const wholeWebps = [
  ['lossy.webp', upright],
  ['lossless.webp', upright],
  ['alpha.webp', upright],
  ['extended.webp', turned],
] as const

/** One chunk of a PNG file, with a right checksum. */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return chunk
}

export interface PngHead {
  readonly width: number
  readonly height: number
  readonly depth?: number
  readonly colour?: number
  readonly compression?: number
  readonly interlace?: number
}

export function pngHead(head: PngHead): Buffer {
  const { width, height, depth = 8, colour = 0, compression = 0, interlace = 0 } = head
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([depth, colour, compression, 0, interlace], 8)
  return pngChunk('IHDR', data)
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
export const pngEnd = pngChunk('IEND', Buffer.alloc(0))

export function png(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([signature, ...chunks])
}

/** `rows` as they are before packing, each with its filter's number in front. */
export function pngData(rows: Uint8Array): Buffer {
  return pngChunk('IDAT', deflateSync(rows))
}

export type CanvasFormat = 'jpeg' | 'png' | 'webp'

/** A picture with fine detail in every part, so that nothing of it can be guessed. */
export function drawImage(width: number, height: number, format: CanvasFormat): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 4) {
      context.fillStyle = `hsl(${(x * 7 + y * 13) % 360} 80% ${30 + ((x * y) % 50)}%)`
      context.fillRect(x, y, 4, 4)
    }
  }
  return format === 'png' ? canvas.toBuffer('image/png') : canvas.toBuffer(`image/${format}`, 90)
}
