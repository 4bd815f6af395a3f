import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import type { Canvas, Image } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import { assertNever } from '../errors.ts'
import { fileError } from '../file-errors.ts'
import type { ImageFormat } from '../videosdk/types.ts'
import { openImage } from './inspect.ts'
import { readImageFile } from './read-image.ts'
import type { ImageInfo } from './types.ts'

/** Of 100: no loss that can be seen at a usual size. */
const quality = 92

/**
 * Writes the image in `source`, once it has proved whole, as `format` into `target` and syncs it.
 *
 * @param target exists already, empty: its maker removes it again where this fails
 */
export async function convertImage(
  source: string,
  target: string,
  format: ImageFormat,
): Promise<ImageInfo> {
  const { info, image } = await openImage(readImageFile(source))
  writeSynced(target, await encode(draw(image, format), format))
  return { ...info, format }
}

function draw(image: Image, format: ImageFormat): Canvas {
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  // JPEG has no transparency: what shows through is paper, not the encoder's black.
  if (format === 'jpg') {
    context.fillStyle = 'white'
    context.fillRect(0, 0, image.width, image.height)
  }
  context.drawImage(image, 0, 0)
  return canvas
}

async function encode(canvas: Canvas, format: ImageFormat): Promise<Buffer> {
  switch (format) {
    case 'jpg':
      return await canvas.encode('jpeg', quality)
    case 'png':
      return await canvas.encode('png')
    case 'webp':
      return await canvas.encode('webp', quality)
    default:
      return assertNever(format)
  }
}

function writeSynced(target: string, bytes: Buffer): void {
  try {
    const handle = openSync(target, 'r+')
    try {
      writeFileSync(handle, bytes)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw fileError(error)
  }
}
