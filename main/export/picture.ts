import path from 'node:path'
import type { Image } from '@napi-rs/canvas'
import { checkDecoded, decode } from '../images/decode.ts'
import type { Outline } from '../images/outline.ts'
import { checkDimensions } from '../images/outline.ts'
import { readImageFile } from '../images/read-image.ts'
import { readOutline } from '../images/read-outline.ts'
import type { ExportStill } from './export-state.ts'

/** What finds a still's file. */
type PictureFile = Pick<ExportStill, 'folder' | 'file'>

/**
 * Decodes a still's file. It proved whole when it was saved, so its packed data is not walked
 * again; a file that was changed since counts as long as it is a picture.
 *
 * @throws StillroomError what is wrong with the file
 */
export async function openPicture(still: PictureFile): Promise<Image> {
  const { bytes, outline } = readPicture(still)
  const image = await decode(bytes)
  checkDecoded(image, outline)
  return image
}

/** Reads a still's file without decoding it. Throws as {@link openPicture} does. */
export function readPicture({ folder, file }: PictureFile): {
  readonly bytes: Buffer
  readonly outline: Outline
} {
  const bytes = readImageFile(path.join(folder, file))
  const outline = readOutline(bytes)
  checkDimensions(outline.width, outline.height)
  return { bytes, outline }
}
