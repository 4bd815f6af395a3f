import type { Image } from '@napi-rs/canvas'
import { checkDecoded, decode } from './decode.ts'
import { checkDimensions } from './outline.ts'
import { readOutline } from './read-outline.ts'
import type { ImageInfo } from './types.ts'

export interface OpenedImage {
  readonly info: ImageInfo
  readonly image: Image
}

/** @throws `image-invalid` or `image-too-large` */
export async function inspectImage(bytes: Buffer): Promise<ImageInfo> {
  return (await openImage(bytes)).info
}

/**
 * Decodes an image and makes sure that all of it is there. Decoding alone proves nothing: Skia
 * takes a tenth of a JPEG for an image.
 *
 * @throws `image-invalid` or `image-too-large`
 */
export async function openImage(bytes: Buffer): Promise<OpenedImage> {
  const outline = readOutline(bytes)
  checkDimensions(outline.width, outline.height)
  // Decoding runs in another thread meanwhile. It is awaited in any case, so that nothing of
  // this image is under way when the next one comes.
  const [decoded, verified] = await Promise.allSettled([decode(bytes), outline.verify()])
  if (verified.status === 'rejected') throw verified.reason
  if (decoded.status === 'rejected') throw decoded.reason
  const image = decoded.value
  checkDecoded(image, outline)
  const { width, height } = image
  return { info: { format: outline.format, width, height }, image }
}
