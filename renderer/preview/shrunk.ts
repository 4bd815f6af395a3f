import type { Size } from '../types.ts'

/** Pixels: as large as a frame is ever shown, twice as dense. */
const largest: Size = { width: 640, height: 360 }

/** The same shape, no larger than needed. */
export function shrunk({ width, height }: Size): Size {
  const scale = Math.min(1, largest.width / width, largest.height / height)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
