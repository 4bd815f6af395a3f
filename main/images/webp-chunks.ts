import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'

export interface WebpChunk {
  /** Four characters, such as `VP8 `. */
  readonly type: string
  readonly data: Buffer
}

const riffHeadLength = 12
const headLength = 8

/** A still needs seven at most. */
const mostChunks = 1000

/**
 * Splits a WebP file into its chunks
 * (https://developers.google.com/speed/webp/docs/riff_container). The size that the file states
 * must be its own, give or take the padding byte behind an odd one.
 */
export function readWebpChunks(bytes: Buffer): readonly WebpChunk[] {
  if (bytes.length < riffHeadLength) throw cutShort()
  const end = headLength + bytes.readUInt32LE(4)
  if (bytes.length < end) throw cutShort()
  if (bytes.length > end + (end & 1)) {
    throw invalidImage(say('webpTail'))
  }
  const chunks: WebpChunk[] = []
  for (let at = riffHeadLength; at < end; ) {
    const chunk = chunkAt(bytes, at, end)
    chunks.push(chunk)
    if (chunks.length > mostChunks) throw invalidImage(say('webpPieces'))
    at += headLength + chunk.data.length + (chunk.data.length & 1)
  }
  return chunks
}

function chunkAt(bytes: Buffer, at: number, end: number): WebpChunk {
  if (at + headLength > end) throw cutShort()
  const dataStart = at + headLength
  const dataEnd = dataStart + bytes.readUInt32LE(at + 4)
  if (dataEnd > end) throw cutShort()
  return {
    type: bytes.toString('latin1', at, at + 4),
    data: bytes.subarray(dataStart, dataEnd),
  }
}

function cutShort() {
  return invalidImage(say('webpCut'))
}
