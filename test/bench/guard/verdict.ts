import type { Row } from '../report.ts'
import type { Guarded } from './guarded.ts'

/** What became of one guarded ratio. */
export interface Verdict {
  readonly name: string
  readonly usual: number
  /** Null where the benchmark has no such row or ratio any more. */
  readonly found: number | null
  /** Times worse than usual; 1 is as usual, less is better. */
  readonly worse: number
}

/** A doubling fails. Less is within what two runs on a shared machine can differ by. */
const limit = 2

export const isBad = ({ worse }: Verdict): boolean => worse >= limit

export function judge({ name, ratios }: Omit<Guarded, 'run'>, rows: readonly Row[]): Verdict[] {
  return ratios.map(({ row, baseline, usual, isSpeed = false }) => {
    const found = rows.find((each) => each.name === row)?.ratios?.[baseline] ?? null
    const change = (found ?? Number.NaN) / usual
    const worse = isSpeed ? 1 / change : change
    return {
      name: `${name}: ${row}, to ${baseline}`,
      usual,
      found,
      // What can't be compared is no success.
      worse: Number.isFinite(worse) ? worse : Number.POSITIVE_INFINITY,
    }
  })
}

/** Of two runs of the same benchmark, the better one of each ratio. */
export function better(first: readonly Verdict[], second: readonly Verdict[]): Verdict[] {
  return first.map((verdict, index) => {
    const other = second[index]
    return other && other.worse < verdict.worse ? other : verdict
  })
}
