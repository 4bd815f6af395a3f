import type { Image } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import { fitWithin } from './fit-within.ts'
import { openImage } from './inspect.ts'
import { colourfulness, contrast, difference, lumaOf, mean, sharpness } from './pixels.ts'
import type { Size } from './place-on.ts'
import { readImageFile } from './read-image.ts'
import { smoothingFor } from './smoothing.ts'
import type { Measures } from './types.ts'

/** Pixels of the longer side: what people see at a glance, in 1/36 of Full HD's pixels. */
const copySide = 320

/** @throws `image-invalid` or `image-too-large`, for either file */
export async function measureImage(file: string, previous: string | null): Promise<Measures> {
  const { image } = await openImage(readImageFile(file))
  const size = fitWithin(image, copySide)
  const pixels = draw(image, size)
  const luma = lumaOf(pixels)
  return {
    sharpness: sharpness(luma, size.width),
    brightness: mean(luma) / 255,
    contrast: contrast(luma) / 255,
    colourfulness: colourfulness(pixels),
    difference: previous === null ? null : difference(luma, await lumaLike(previous, size)) / 255,
  }
}

async function lumaLike(file: string, size: Size): Promise<Float32Array> {
  const { image } = await openImage(readImageFile(file))
  return lumaOf(draw(image, size))
}

function draw(image: Image, { width, height }: Size): Uint8ClampedArray {
  const context = createCanvas(width, height).getContext('2d')
  context.imageSmoothingQuality = smoothingFor(image, { width, height })
  context.drawImage(image, 0, 0, width, height)
  return context.getImageData(0, 0, width, height).data
}
