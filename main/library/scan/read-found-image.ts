import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { say } from '../../../words/say.ts'
import { assertNever } from '../../errors.ts'
import { invalidImage } from '../../images/invalid.ts'
import { outlineJpeg } from '../../images/jpeg-check.ts'
import { marker, readSegments } from '../../images/jpeg-segments.ts'
import type { Outline } from '../../images/outline.ts'
import { checkDimensions } from '../../images/outline.ts'
import { outlinePng } from '../../images/png-check.ts'
import { sniff } from '../../images/sniff.ts'
import type { ImageInfo } from '../../images/types.ts'
import { outlineWebp } from '../../images/webp-check.ts'
import { readWebpChunks } from '../../images/webp-chunks.ts'
import { isQuarterTurned } from './exif-orientation.ts'

/** Bytes: as large as a capture's image may be. */
export const longestImage = 64 * 1024 * 1024

export interface FoundImage extends ImageInfo {
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
}

/**
 * What an image file is by its structure; its pixels are not decoded.
 *
 * @throws StillroomError `image-invalid` or `image-too-large`; what the file system throws
 */
export async function readFoundImage(file: string): Promise<FoundImage> {
  const bytes = await readFile(file)
  const { info, isTurned } = outlineOf(bytes)
  checkDimensions(info.width, info.height)
  const { width, height } = isTurned ? { width: info.height, height: info.width } : info
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { format: info.format, width, height, bytes: bytes.length, sha256 }
}

interface Outlined {
  readonly info: Outline
  readonly isTurned: boolean
}

function outlineOf(bytes: Buffer): Outlined {
  const format = sniff(bytes)
  switch (format) {
    case 'jpg':
      return { info: outlineJpeg(bytes), isTurned: isQuarterTurned(jpegExif(bytes)) }
    case 'png':
      return { info: outlinePng(bytes), isTurned: false }
    case 'webp':
      return { info: outlineWebp(bytes), isTurned: isQuarterTurned(webpExif(bytes)) }
    case null:
      throw invalidImage(say('imageUnknown'))
    default:
      return assertNever(format)
  }
}

const nothing = Buffer.alloc(0)

function jpegExif(bytes: Buffer): Buffer {
  const isExif = (body: Buffer) => body.toString('latin1', 0, 6) === 'Exif\0\0'
  const segments = readSegments(bytes).filter((segment) => segment.marker === marker.APP0 + 1)
  return segments.find(({ body }) => isExif(body))?.body ?? nothing
}

function webpExif(bytes: Buffer): Buffer {
  return readWebpChunks(bytes).find(({ type }) => type === 'EXIF')?.data ?? nothing
}
