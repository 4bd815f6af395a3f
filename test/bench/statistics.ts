/** Median and spread of a series of measurements, in its unit. */
export interface Summary {
  readonly median: number
  readonly p95: number
  readonly min: number
  readonly max: number
}

export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95), min: at(0), max: at(1) }
}
