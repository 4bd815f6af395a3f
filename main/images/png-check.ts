import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Outline } from './outline.ts'
import type { Chunk } from './png-chunks.ts'
import { readChunks } from './png-chunks.ts'
import type { PngHeader } from './png-header.ts'
import { readPngHeader } from './png-header.ts'
import { checkPixels } from './png-pixels.ts'

/** Checks every byte of a PNG file: chunks have checksums, and so has the packed image. */
export function outlinePng(bytes: Buffer): Outline {
  const chunks = readChunks(bytes)
  const header = readPngHeader(chunks[0])
  checkOrder(chunks, header)
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
  return {
    format: 'png',
    width: header.width,
    height: header.height,
    opaque: !header.hasAlpha && !has(chunks, 'tRNS'),
    verify: () => checkPixels(Buffer.concat(packed), header),
  }
}

/** https://www.w3.org/TR/png-3/#5ChunkOrdering, for the chunks that decide what is shown. */
function checkOrder(chunks: readonly Chunk[], { hasPalette }: PngHeader): void {
  const types = chunks.map(({ type }) => type)
  const unknown = chunks.slice(1).find(({ type }) => isCritical(type) && !understood.has(type))
  if (unknown) throw invalidImage(say('pngUnknown'))
  // An animation is not a still: which of its pictures would be the one?
  if (types.includes('acTL')) throw invalidImage(say('pngAnimated'))
  const first = types.indexOf('IDAT')
  if (first === -1) throw invalidImage(say('pngEmpty'))
  if (types.lastIndexOf('IDAT') - first !== count(types, 'IDAT') - 1) throw wrongOrder()
  checkPalette(chunks.slice(0, first), count(types, 'PLTE'), hasPalette)
}

const understood = new Set(['PLTE', 'IDAT', 'IEND'])

function checkPalette(before: readonly Chunk[], total: number, isNeeded: boolean): void {
  const palettes = before.filter(({ type }) => type === 'PLTE')
  if (palettes.length !== total || total > 1 || (isNeeded && total === 0)) throw wrongOrder()
  const length = palettes[0]?.data.length ?? 3
  if (length === 0 || length > 3 * 256 || length % 3 !== 0) throw wrongOrder()
}

function has(chunks: readonly Chunk[], wanted: string): boolean {
  return chunks.some(({ type }) => type === wanted)
}

function count(types: readonly string[], wanted: string): number {
  return types.filter((type) => type === wanted).length
}

/** The chunk's first letter is a capital one (https://www.w3.org/TR/png-3/#5Chunk-naming-conventions). */
function isCritical(type: string): boolean {
  return (type.charCodeAt(0) & 0x20) === 0
}

function wrongOrder() {
  return invalidImage(say('pngParts'))
}
