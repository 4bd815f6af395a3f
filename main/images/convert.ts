import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'
import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import { assertNever } from '../errors.ts'
import { fileError } from '../file-errors.ts'
import type { ImageFormat } from '../videosdk/types.ts'
import { openImage } from './inspect.ts'
import type { Place, Size } from './place-on.ts'
import { placeOn } from './place-on.ts'
import { readImageFile } from './read-image.ts'
import { smoothingFor } from './smoothing.ts'
import type { Conversion, ImageInfo } from './types.ts'

/** Of 100: no loss that can be seen at a usual size. */
const quality = 92

/**
 * Writes the image in `source`, once it has proved whole, in another format or size into `target`
 * and syncs it.
 *
 * @param target exists already, empty: its maker removes it again where this fails
 */
export async function convertImage(
  source: string,
  target: string,
  conversion: Conversion,
): Promise<ImageInfo> {
  const { image } = await openImage(readImageFile(source))
  const { format } = conversion
  const canvas = draw(image, conversion)
  writeSynced(target, await encode(canvas, format))
  return { format, width: canvas.width, height: canvas.height }
}

function draw(image: Image, { format, size }: Conversion): Canvas {
  const { width, height } = size ?? image
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  // JPEG has no transparency: what shows through is paper, not the encoder's black.
  if (format === 'jpg') {
    context.fillStyle = 'white'
    context.fillRect(0, 0, width, height)
  }
  const at = placeOn(image, { width, height }, size?.mode ?? 'crop')
  context.imageSmoothingQuality = smoothingFor(image, at)
  if (size?.mode === 'pad') addBars(context, at, { width, height })
  context.drawImage(image, at.x, at.y, at.width, at.height)
  return canvas
}

/** Black all around the picture; under it, what is transparent stays so. */
function addBars(context: SKRSContext2D, at: Place, { width, height }: Size): void {
  context.fillStyle = 'black'
  context.fillRect(0, 0, width, at.y)
  context.fillRect(0, at.y + at.height, width, height - at.y - at.height)
  context.fillRect(0, 0, at.x, height)
  context.fillRect(at.x + at.width, 0, width - at.x - at.width, height)
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
