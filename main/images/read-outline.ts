import { say } from '../../words/say.ts'
import { assertNever } from '../errors.ts'
import { invalidImage } from './invalid.ts'
import { outlineJpeg } from './jpeg-check.ts'
import type { Outline } from './outline.ts'
import { outlinePng } from './png-check.ts'
import { sniff } from './sniff.ts'
import { outlineWebp } from './webp-check.ts'

/**
 * What the file's structure says, whatever its format; nothing is unpacked yet.
 *
 * @throws `image-invalid`
 */
export function readOutline(bytes: Buffer): Outline {
  const format = sniff(bytes)
  switch (format) {
    case 'jpg':
      return outlineJpeg(bytes)
    case 'png':
      return outlinePng(bytes)
    case 'webp':
      return outlineWebp(bytes)
    case null:
      throw invalidImage(say('imageUnknown'))
    default:
      return assertNever(format)
  }
}
