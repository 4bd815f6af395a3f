/**
 * Arithmetic on pixels. RGBA is four bytes a pixel, row by row; luma is one number a pixel, 0 to
 * 255.
 */

/** How light each pixel looks. Weights: ITU-R BT.709, that of HD video. */
export function lumaOf(rgba: Uint8ClampedArray): Float32Array {
  const luma = new Float32Array(rgba.length / 4)
  for (let pixel = 0; pixel < luma.length; pixel += 1) {
    const at = pixel * 4
    luma[pixel] =
      0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0)
  }
  return luma
}

export function mean(luma: Float32Array): number {
  // The weights' sum is a little more than 1 in binary.
  return Math.min(255, average(luma))
}

/** The standard deviation. */
export function contrast(luma: Float32Array): number {
  return Math.sqrt(variance(luma))
}

/**
 * The variance of the Laplacian: edges of a sharp picture make it large (Pech-Pacheco et al.,
 * Diatom autofocusing in brightfield microscopy, 2000). 0 for less than 3 x 3 pixels.
 *
 * @param width pixels in a row
 */
export function sharpness(luma: Float32Array, width: number): number {
  const height = luma.length / width
  if (width < 3 || height < 3) return 0
  const at = (index: number) => luma[index] ?? 0
  const edges = new Float32Array((width - 2) * (height - 2))
  let next = 0
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const here = y * width + x
      edges[next] = at(here - 1) + at(here + 1) + at(here - width) + at(here + width) - 4 * at(here)
      next += 1
    }
  }
  return variance(edges)
}

/**
 * 0 is grey, 109 "extremely colourful" to the people that were asked (Hasler and Süsstrunk,
 * Measuring colourfulness in natural images, 2003).
 */
export function colourfulness(rgba: Uint8ClampedArray): number {
  const count = rgba.length / 4
  const redGreen = new Float32Array(count)
  const yellowBlue = new Float32Array(count)
  for (let pixel = 0; pixel < count; pixel += 1) {
    const red = rgba[pixel * 4] ?? 0
    const green = rgba[pixel * 4 + 1] ?? 0
    const blue = rgba[pixel * 4 + 2] ?? 0
    redGreen[pixel] = red - green
    yellowBlue[pixel] = (red + green) / 2 - blue
  }
  const spread = Math.sqrt(variance(redGreen) + variance(yellowBlue))
  return spread + 0.3 * Math.hypot(average(redGreen), average(yellowBlue))
}

/** The mean absolute difference of two pictures of one size. */
export function difference(luma: Float32Array, other: Float32Array): number {
  let sum = 0
  for (const [index, value] of luma.entries()) sum += Math.abs(value - (other[index] ?? 0))
  return Math.min(255, sum / luma.length)
}

function average(values: Float32Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

function variance(values: Float32Array): number {
  const middle = average(values)
  let sum = 0
  for (const value of values) sum += (value - middle) ** 2
  return sum / values.length
}
