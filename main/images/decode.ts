import type { Image } from '@napi-rs/canvas'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { say } from '../../words/say.ts'
import { invalidImage } from './invalid.ts'
import type { Outline } from './outline.ts'

/** Decodes in a thread of its own, as leniently as Skia does: {@link checkDecoded} looks closer. */
export async function decode(bytes: Buffer): Promise<Image> {
  try {
    return await loadImage(bytes)
  } catch (cause) {
    throw invalidImage(say('imageUndecodable'), cause)
  }
}

/** Compares what the decoder made of a file with what the file's structure promises. */
export function checkDecoded(image: Image, outline: Outline): void {
  const { width, height } = image
  const fits = width === outline.width && height === outline.height
  // Skia has turned the image where its EXIF data asks for that.
  const fitsTurned = width === outline.height && height === outline.width
  if (!fits && !fitsTurned) throw invalidImage(say('imageOtherSize'))
  if (outline.opaque && !hasOpaqueCorners(image)) {
    throw invalidImage(say('imageRowsMissing'))
  }
}

/**
 * Where data runs out, Skia stops and leaves the rest of the picture transparent. It fills rows
 * one after another, and turns them afterwards, so that two corners at least are affected.
 */
function hasOpaqueCorners(image: Image): boolean {
  const canvas = createCanvas(4, 1)
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = false
  const right = image.width - 1
  const bottom = image.height - 1
  const corners = [
    [0, 0],
    [right, 0],
    [0, bottom],
    [right, bottom],
  ] as const
  for (const [index, [x, y]] of corners.entries()) {
    context.drawImage(image, x, y, 1, 1, index, 0, 1, 1)
  }
  return context
    .getImageData(0, 0, 4, 1)
    .data.every((value, index) => index % 4 !== 3 || value === 255)
}
