import { table } from '../../main/cli/output.ts'
import type { Summary } from './statistics.ts'

/** One measured figure, beside its baseline where it has one. */
export interface Row {
  readonly name: string
  readonly unit: string
  readonly summary: Summary
  /** Median over the baseline's median of the same run, by the baseline's name. */
  readonly ratios?: Readonly<Record<string, number>>
}

export function printRows(title: string, rows: readonly Row[]): void {
  const head = ['', 'unit', 'median', 'p95', 'min', 'max', 'ratio']
  const lines = rows.map(({ name, unit, summary, ratios = {} }) => [
    name,
    unit,
    ...[summary.median, summary.p95, summary.min, summary.max].map((value) => value.toFixed(1)),
    Object.entries(ratios)
      .map(([baseline, ratio]) => `${ratio.toFixed(2)} x ${baseline}`)
      .join(', '),
  ])
  console.log(`\n${title}\n${table(head, lines)}`)
}
