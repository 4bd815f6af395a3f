import type { Size } from './place-on.ts'

/**
 * How the canvas shall smooth a picture that is drawn in another size.
 *
 * Its `high` looks at 4 x 4 pixels of the picture for each new one, and so passes over most of a
 * large picture: drawn at a sixth, noise keeps 3.5 times the spread that its mean has, and a
 * detailed picture comes to 21 dB of one that was averaged. `medium` looks at all pixels: 35 dB.
 * Above half the size `high` comes nearer to a Lanczos filter, mostly by 1 to 2 dB. In its own size
 * a picture keeps every pixel with `medium`, but not with `high`.
 */
export function smoothingFor(picture: Size, drawn: Size): 'medium' | 'high' {
  const scale = Math.min(drawn.width / picture.width, drawn.height / picture.height)
  const isSame = drawn.width === picture.width && drawn.height === picture.height
  return isSame || scale <= 0.5 ? 'medium' : 'high'
}
