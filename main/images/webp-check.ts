import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Outline } from './outline.ts'
import type { WebpChunk } from './webp-chunks.ts'
import { readWebpChunks } from './webp-chunks.ts'

interface Picture {
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  readonly hasAlpha: boolean
}

/**
 * Checks a WebP file's structure. Its packed data has no checksum and no end mark, so a file
 * whose sizes were all rewritten to fit is left to the decoder: that stops where data is missing,
 * and leaves the rows below empty (see decode.ts).
 */
export function outlineWebp(bytes: Buffer): Outline {
  const chunks = readWebpChunks(bytes)
  const pictures = chunks.filter(({ type }) => type === 'VP8 ' || type === 'VP8L')
  const [picture] = pictures
  // An animation is not a still: which of its pictures would be the one?
  if (chunks.some(({ type }) => type === 'ANIM' || type === 'ANMF')) {
    throw invalidImage(say('webpAnimated'))
  }
  if (!picture || pictures.length > 1) throw wrongParts()
  const { width, height, hasAlpha } = readPicture(picture)
  checkCanvas(chunks[0], width, height)
  const opaque = !hasAlpha && chunks.every(({ type }) => type !== 'ALPH')
  return { format: 'webp', width, height, opaque, verify: async () => {} }
}

/** A file with metadata or an alpha channel states its size once more, in front of all else. */
function checkCanvas(first: WebpChunk | undefined, width: number, height: number): void {
  if (first?.type !== 'VP8X') {
    if (first?.type !== 'VP8 ' && first?.type !== 'VP8L') throw wrongParts()
    return
  }
  if (first.data.length < 10) throw wrongParts()
  const fits =
    first.data.readUIntLE(4, 3) + 1 === width && first.data.readUIntLE(7, 3) + 1 === height
  if (!fits) throw invalidImage(say('webpTwoSizes'))
}

function readPicture({ type, data }: WebpChunk): Picture {
  if (data.length < 10) throw wrongParts()
  return type === 'VP8L' ? readLossless(data) : readLossy(data)
}

/** RFC 6386, 9.1: a key frame's tag, the start code, then 14 bits for each side. */
function readLossy(data: Buffer): Picture {
  const tag = data.readUIntLE(0, 3)
  const isKeyFrame = (tag & 1) === 0
  const isShown = ((tag >> 4) & 1) === 1
  const version = (tag >> 1) & 7
  const firstPartLength = tag >> 5
  const isSane = isKeyFrame && isShown && version <= 3 && data.readUIntBE(3, 3) === 0x9d012a
  if (!isSane || 10 + firstPartLength > data.length) throw wrongParts()
  const width = data.readUInt16LE(6) & 0x3fff
  const height = data.readUInt16LE(8) & 0x3fff
  return { width, height, hasAlpha: false }
}

/** RFC 9649, 3.4: a signature byte, then 14 + 14 + 1 + 3 bits. */
function readLossless(data: Buffer): Picture {
  const bits = data.readUInt32LE(1)
  if (data.readUInt8(0) !== 0x2f || bits >>> 29 !== 0) throw wrongParts()
  const width = (bits & 0x3fff) + 1
  const height = ((bits >> 14) & 0x3fff) + 1
  return { width, height, hasAlpha: ((bits >> 28) & 1) === 1 }
}

function wrongParts() {
  return invalidImage(say('webpSenseless'))
}
