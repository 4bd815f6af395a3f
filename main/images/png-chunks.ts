import { crc32 } from 'node:zlib'
import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import { pngSignature } from './sniff.ts'

export interface Chunk {
  /** Four letters; the first is a capital one where decoders must understand the chunk. */
  readonly type: string
  readonly data: Buffer
}

const headLength = 8
const crcLength = 4

/** Encoders write 4 KB a chunk or more, so that even the largest file has fewer. */
const mostChunks = 50_000

/**
 * Splits a PNG file into its chunks (https://www.w3.org/TR/png-3/#5DataRep), each with a right
 * checksum, up to IEND with nothing after it.
 */
export function readChunks(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = pngSignature.length
  while (chunks.at(-1)?.type !== 'IEND') {
    const chunk = chunkAt(bytes, at)
    chunks.push(chunk)
    if (chunks.length > mostChunks) throw invalidImage(say('pngPieces'))
    at += headLength + chunk.data.length + crcLength
  }
  if (at < bytes.length) throw invalidImage(say('pngTail'))
  return chunks
}

function chunkAt(bytes: Buffer, at: number): Chunk {
  if (at + headLength > bytes.length) throw cutShort()
  const end = at + headLength + bytes.readUInt32BE(at)
  if (end + crcLength > bytes.length) throw cutShort()
  const checksum = crc32(bytes.subarray(at + 4, end))
  if (checksum !== bytes.readUInt32BE(end)) {
    throw invalidImage(say('pngChecksum'))
  }
  return {
    type: bytes.toString('latin1', at + 4, at + headLength),
    data: bytes.subarray(at + headLength, end),
  }
}

function cutShort() {
  return invalidImage(say('pngCut'))
}
