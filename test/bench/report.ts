import { table } from '../../main/cli/output.ts'
import type { Summary } from './statistics.ts'
import { summarize } from './statistics.ts'

/** One measured figure, beside its baseline where it has one. */
export interface Row {
  readonly name: string
  readonly unit: string
  readonly summary: Summary
  /** Median over the baseline's median of the same run, by the baseline's name. */
  readonly ratios?: Readonly<Record<string, number>>
  /** What the figure should be. */
  readonly goal?: string
}

/** Times of one run. */
export interface Times {
  readonly name: string
  /** ms */
  readonly times: readonly number[]
}

/**
 * Rows of times beside those of a baseline, which comes last.
 *
 * @param short the baseline's name in the ratios
 * @param goal of each but the baseline
 */
export function besideBaseline(
  measured: readonly Times[],
  { name, times, short, goal }: Times & { readonly short: string; readonly goal: string },
): readonly Row[] {
  const baseline = summarize(times)
  const rows = measured.map((each): Row => {
    const summary = summarize(each.times)
    const ratios = { [short]: summary.median / baseline.median }
    return { name: each.name, unit: 'ms', summary, ratios, goal }
  })
  return [...rows, { name, unit: 'ms', summary: baseline }]
}

export function printRows(title: string, rows: readonly Row[]): void {
  const head = ['', 'unit', 'median', 'p95', 'min', 'max', 'ratio', 'goal']
  const lines = rows.map(({ name, unit, summary, ratios = {}, goal = '' }) => [
    name,
    unit,
    ...[summary.median, summary.p95, summary.min, summary.max].map(digits),
    Object.entries(ratios)
      .map(([baseline, ratio]) => `${ratio.toFixed(3)} x ${baseline}`)
      .join(', '),
    goal,
  ])
  console.log(`\n${title}\n${table(head, lines)}`)
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) < 100 ? 2 : 1)
}
