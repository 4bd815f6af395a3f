import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** Draws the app's icons from its mark into packaging/: `node scripts/icons.ts` */
const source = new URL('../renderer/ui/mark.svg', import.meta.url)
const target = new URL('../packaging/', import.meta.url)

/** Pixels. Linux takes one file a size; Windows all in one, up to 256. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
const windowsSizes = [16, 20, 24, 32, 40, 48, 64, 256] as const

/** Apple's names of the sizes that hold a PNG: https://en.wikipedia.org/wiki/Apple_Icon_Image_format */
const appleTypes = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const

/** On macOS icons leave a margin around them: 824 of 1024 pixels are the picture's. */
const appleShare = 824 / 1024

const svg = await readFile(source, 'utf8')
await mkdir(new URL('icons/', target), { recursive: true })
for (const size of linuxSizes) {
  await writeFile(new URL(`icons/${size}x${size}.png`, target), await draw(size))
}
await writeFile(new URL('icon.ico', target), await windowsIcon())
await writeFile(new URL('icon.icns', target), await appleIcon())

/** @param share of the side that the mark takes; the rest is an even margin */
async function draw(size: number, share = 1): Promise<Buffer> {
  const side = Math.round(size * share)
  // At its own size, for a drawing that is enlarged afterwards is blurred.
  const mark = await loadImage(
    Buffer.from(svg.replace('<svg ', `<svg width="${side}" height="${side}" `)),
  )
  const canvas = createCanvas(size, size)
  const start = (size - side) / 2
  canvas.getContext('2d').drawImage(mark, start, start, side, side)
  return await canvas.encode('png')
}

/** A list of pictures, then the pictures: https://en.wikipedia.org/wiki/ICO_(file_format) */
async function windowsIcon(): Promise<Buffer> {
  const pictures = await Promise.all(windowsSizes.map((size) => draw(size)))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 is written as 0.
    const side = (windowsSizes[index] ?? 0) % 256
    head.writeUInt8(side, at)
    head.writeUInt8(side, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...pictures])
}

async function appleIcon(): Promise<Buffer> {
  const parts = await Promise.all(
    appleTypes.map(async ([type, size]) => chunk(type, await draw(size, appleShare))),
  )
  return chunk('icns', Buffer.concat(parts))
}

/** Four letters, the length of all, the content. */
function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
