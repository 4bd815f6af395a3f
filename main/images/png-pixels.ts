import { createInflate } from 'node:zlib'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import { invalidImage } from './invalid.ts'
import type { PngHeader } from './png-header.ts'
import { createRowCheck } from './png-rows.ts'

/** Bytes unpacked at a time: few enough round trips to be quick, little enough to hold. */
const chunkSize = 256 * 1024

/**
 * Unpacks all pixels, a piece at a time, and stops at the first byte beyond what the header's
 * size implies, so that a small file can't unpack to gigabytes.
 *
 * @param packed the data of all IDAT chunks: one zlib stream, with a checksum at its end
 */
export async function checkPixels(packed: Buffer, header: PngHeader): Promise<void> {
  const rows = createRowCheck(header)
  const inflate = createInflate({ chunkSize })
  inflate.end(packed)
  try {
    for await (const chunk of inflate) rows.add(chunk)
  } catch (cause) {
    if (cause instanceof StillroomError) throw cause
    throw invalidImage(say('pngPacked'), cause)
  }
  rows.end()
  if (inflate.bytesWritten !== packed.length) {
    throw invalidImage(say('pngSurplus'))
  }
}
