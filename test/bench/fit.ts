/** How long something took at a size, in any units. */
export interface Sized {
  readonly size: number
  readonly time: number
}

/**
 * How time grows with size: 0 not at all, 1 in step, 2 with its square. The slope of the line through
 * the logarithms of both that is nearest by least squares.
 *
 * @param points two sizes at least, all values above 0
 */
export function fitExponent(points: readonly Sized[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }))
  const meanX = mean(logs.map(({ x }) => x))
  const meanY = mean(logs.map(({ y }) => y))
  const covariance = mean(logs.map(({ x, y }) => (x - meanX) * (y - meanY)))
  return covariance / mean(logs.map(({ x }) => (x - meanX) ** 2))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
