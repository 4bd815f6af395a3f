import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import type { ImageFormat } from '../videosdk/types.ts'
import { invalidImage } from './invalid.ts'

/** What a file's structure says of the image in it, before anything is unpacked. */
export interface Outline {
  readonly format: ImageFormat
  /** Pixels, as stored: orientation is not applied. */
  readonly width: number
  /** Pixels, as stored. */
  readonly height: number
  /** True where no pixel of the image can be transparent. */
  readonly opaque: boolean
  /** Checks the packed pixels as strictly as the format allows; rejects with `image-invalid`. */
  readonly verify: () => Promise<void>
}

/** Pixels a side. Far above any HLS stream, far below what makes decoders run out of memory. */
export const maxSide = 8192

/** 40 megapixels: 160 MB decoded. */
const maxPixels = 40_000_000

/** To be called before any memory is taken for pixels. */
export function checkDimensions(width: number, height: number): void {
  if (width === 0 || height === 0) throw invalidImage(say('imageNoPixels'))
  if (width > maxSide || height > maxSide || width * height > maxPixels) {
    throw new StillroomError('image-too-large', {
      message: say('imageTooManyPixels', { width, height }),
    })
  }
}
