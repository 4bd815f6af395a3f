import type { Size } from './place-on.ts'

/**
 * The size of a copy whose longer side has at most `side` pixels: never larger than the picture,
 * and never thinner than a pixel.
 */
export function fitWithin({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
