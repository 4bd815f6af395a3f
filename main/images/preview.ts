import { createHash } from 'node:crypto'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import type { Canvas, Image } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import { say } from '../../words/say.ts'
import { fileError } from '../file-errors.ts'
import { checkDecoded, decode } from './decode.ts'
import { fitWithin } from './fit-within.ts'
import { invalidImage } from './invalid.ts'
import { checkDimensions } from './outline.ts'
import { readImageFile } from './read-image.ts'
import { readOutline } from './read-outline.ts'
import { smoothingFor } from './smoothing.ts'
import type { ImageInfo, PreviewSource } from './types.ts'

/** Pixels of the longer side. */
const previewSide = 320

/**
 * Of 100. Pictures of 320 x 180 come to 4 to 8 kB. At 70 soft gradients get rings and squares that
 * can be seen; 90 takes half as much room again for what nobody sees at this size.
 */
const quality = 80

/**
 * Writes a small webp of a still into `target`. The still proved whole when it was saved, so its
 * packed data is not walked again: the hash tells whether these are still the same bytes.
 *
 * Nothing is synced to disk: a preview that a power cut breaks is made anew.
 *
 * @param target exists already, empty: its maker removes it again where this fails
 * @throws `image-invalid`, `image-too-large`, or what the file system ran into
 */
export async function previewImage(source: PreviewSource, target: string): Promise<ImageInfo> {
  const canvas = draw(await open(source))
  write(target, await canvas.encode('webp', quality))
  return { format: 'webp', width: canvas.width, height: canvas.height }
}

async function open({ file, sha256 }: PreviewSource): Promise<Image> {
  const bytes = readImageFile(file)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw invalidImage(say('imageChanged'))
  }
  const outline = readOutline(bytes)
  checkDimensions(outline.width, outline.height)
  const image = await decode(bytes)
  checkDecoded(image, outline)
  return image
}

function draw(image: Image): Canvas {
  const size = fitWithin(image, previewSide)
  const canvas = createCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  context.imageSmoothingQuality = smoothingFor(image, size)
  context.drawImage(image, 0, 0, size.width, size.height)
  return canvas
}

function write(target: string, bytes: Buffer): void {
  try {
    const handle = openSync(target, 'r+')
    try {
      writeFileSync(handle, bytes)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw fileError(error)
  }
}
