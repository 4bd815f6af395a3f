import { Path2D } from '@napi-rs/canvas'

/** A character drawn with one line of even width, in a grid: baseline at 10, x-height at 3. */
interface Glyph {
  readonly path: string
  readonly width: number
}

/**
 * The sandbox brings its own letters: many servers and containers have no font at all, and with
 * them the same seed draws the same picture everywhere. Digits are equally wide, so that a clock
 * doesn't tremble.
 */
const glyphs: Readonly<Record<string, Glyph>> = {
  0: { width: 6, path: 'M3 0A3 3 0 0 1 6 3V7A3 3 0 0 1 0 7V3A3 3 0 0 1 3 0Z' },
  1: { width: 6, path: 'M1 2.2L3.6 0V10' },
  2: { width: 6, path: 'M.2 2.8C.4 1.1 1.5 0 3 0C4.7 0 5.8 1.2 5.8 2.8C5.8 5.2 1 7.6 0 10H6' },
  3: {
    width: 6,
    path: 'M.3 2C.6.7 1.7 0 3 0C4.6 0 5.7 1 5.7 2.4C5.7 3.8 4.6 4.7 3 4.7H2.4M3 4.7C4.8 4.7 6 5.8 6 7.3C6 8.9 4.7 10 3 10C1.5 10 .3 9.2 0 7.8',
  },
  4: { width: 6, path: 'M4.5 10V0L0 7H6' },
  5: {
    width: 6,
    path: 'M5.5 0H1L.5 4.6C1.2 4.1 2 3.8 3 3.8C4.8 3.8 6 5.1 6 6.8C6 8.7 4.7 10 3 10C1.6 10 .5 9.3 0 8.2',
  },
  6: { width: 6, path: 'M4.6 0C2.3 1.5 0 4 0 7A3 3 0 0 0 6 7A3 3 0 0 0 0 7' },
  7: { width: 6, path: 'M0 0H6L2.2 10' },
  8: {
    width: 6,
    path: 'M3 0A2.5 2.35 0 0 1 3 4.7A2.5 2.35 0 0 1 3 0ZM3 4.7A3 2.65 0 0 1 3 10A3 2.65 0 0 1 3 4.7Z',
  },
  9: { width: 6, path: 'M1.4 10C3.7 8.5 6 6 6 3A3 3 0 0 0 0 3A3 3 0 0 0 6 3' },
  a: { width: 6, path: 'M6 6.5A3 3.5 0 0 0 0 6.5A3 3.5 0 0 0 6 6.5M6 3V10' },
  b: { width: 6, path: 'M0 0V10M0 6.5A3 3.5 0 0 1 6 6.5A3 3.5 0 0 1 0 6.5' },
  c: { width: 5.4, path: 'M5.4 4.4A3 3.5 0 1 0 5.4 8.6' },
  d: { width: 6, path: 'M6 0V10M6 6.5A3 3.5 0 0 0 0 6.5A3 3.5 0 0 0 6 6.5' },
  e: { width: 6, path: 'M0 6.5H6A3 3.5 0 1 0 5.2 8.8' },
  f: { width: 4, path: 'M4 .2C2.3 -.3 1.4 .8 1.4 2.5V10M0 3.4H3.6' },
  g: { width: 6, path: 'M6 6.5A3 3.5 0 0 0 0 6.5A3 3.5 0 0 0 6 6.5M6 3V10A3 3 0 0 1 .4 11.6' },
  h: { width: 6, path: 'M0 0V10M0 6A3 3 0 0 1 6 6V10' },
  i: { width: 1, path: 'M.5 3V10M.5 .5h.01' },
  j: { width: 2, path: 'M1.5 3V11A2 2 0 0 1 -.3 12.8M1.5 .5h.01' },
  k: { width: 5.4, path: 'M0 0V10M5 3L0 7.4M1.8 5.9L5.4 10' },
  l: { width: 1, path: 'M.5 0V10' },
  m: {
    width: 9,
    path: 'M0 3V10M0 5.4A2.25 2.4 0 0 1 4.5 5.4V10M4.5 5.4A2.25 2.4 0 0 1 9 5.4V10',
  },
  n: { width: 6, path: 'M0 3V10M0 6A3 3 0 0 1 6 6V10' },
  o: { width: 6, path: 'M3 3A3 3.5 0 0 1 3 10A3 3.5 0 0 1 3 3Z' },
  p: { width: 6, path: 'M0 3V13M0 6.5A3 3.5 0 0 1 6 6.5A3 3.5 0 0 1 0 6.5' },
  q: { width: 6, path: 'M6 3V13M6 6.5A3 3.5 0 0 0 0 6.5A3 3.5 0 0 0 6 6.5' },
  r: { width: 3.6, path: 'M0 3V10M0 6C.2 4 1.8 2.8 3.6 3.1' },
  s: {
    width: 5,
    path: 'M4.8 4.2C4.2 3.4 3.4 3 2.5 3C1.2 3 .2 3.7 .2 4.8C.2 7.2 5 5.9 5 8.1C5 9.3 3.9 10 2.5 10C1.4 10 .5 9.6 0 8.7',
  },
  t: { width: 4, path: 'M1.4 .8V7.8C1.4 9.4 2.4 10.3 4 9.8M0 3.4H3.8' },
  u: { width: 6, path: 'M0 3V7A3 3 0 0 0 6 7V3M6 3V10' },
  v: { width: 5.6, path: 'M0 3L2.8 10L5.6 3' },
  w: { width: 8.8, path: 'M0 3L2.2 10L4.4 3L6.6 10L8.8 3' },
  x: { width: 5.2, path: 'M0 3L5.2 10M5.2 3L0 10' },
  y: { width: 5.6, path: 'M0 3L2.8 10M5.6 3L1.8 12.6' },
  z: { width: 5, path: 'M0 3H5L0 10H5' },
  ':': { width: 0, path: 'M0 3.6h.01M0 8.6h.01' },
  '.': { width: 0, path: 'M0 9.9h.01' },
  '-': { width: 3.4, path: 'M0 6.5H3.4' },
  '·': { width: 0, path: 'M0 6.5h.01' },
  '×': { width: 4.6, path: 'M0 4.4L4.6 9M4.6 4.4L0 9' },
  ' ': { width: 2, path: '' },
}

const spacing = 2.2

/** A line of text as a path to stroke. */
export interface TextPath {
  readonly path: Path2D
  /** Pixels. */
  readonly width: number
}

/**
 * @param text capitals are drawn small, characters without a glyph as spaces
 * @param x left edge, in pixels
 * @param y top of the tall letters and digits, in pixels
 * @param height from there to the baseline, in pixels
 */
export function textPath(text: string, x: number, y: number, height: number): TextPath {
  const scale = height / 10
  const path = new Path2D()
  let width = 0
  for (const character of text.toLowerCase()) {
    const glyph = glyphs[character] ?? { width: 2, path: '' }
    if (width > 0) width += spacing * scale
    const transform = { a: scale, b: 0, c: 0, d: scale, e: x + width, f: y }
    path.addPath(new Path2D(glyph.path), transform)
    width += glyph.width * scale
  }
  return { path, width }
}
