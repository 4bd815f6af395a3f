import { table } from '../../main/cli/output.ts'
import type { Summary } from './statistics.ts'
import { summarize } from './statistics.ts'

/** One measured figure, beside its baselines where it has some. */
export interface Row {
  readonly name: string
  readonly unit: string
  /** Over the runs, or over what was measured in one. */
  readonly summary: Summary
  /** Median over the baseline's median of the same run, by the baseline's name. */
  readonly ratios?: Readonly<Record<string, number>>
  /** What the figure should be. */
  readonly goal?: string
}

/** What a benchmark found. */
export interface Report {
  readonly rows: readonly Row[]
  /** How one runs each baseline oneself: a command line, or where its code is. By its name. */
  readonly baselines?: Readonly<Record<string, string>>
  /** What explains the figures: query plans, the slowest modules. Each of one line or more. */
  readonly details?: readonly string[]
}

/** Times of one run. */
export interface Times {
  readonly name: string
  /** ms */
  readonly times: readonly number[]
}

/** What times are compared with. */
export interface Baseline extends Times {
  /** Its name in the ratios. */
  readonly short: string
}

/**
 * Rows of times beside those of their baselines, which come last.
 *
 * @param goal of each but the baselines
 */
export function besideBaselines(
  measured: readonly Times[],
  baselines: readonly Baseline[],
  goal: string,
): readonly Row[] {
  const known = baselines.map(({ name, times, short }) => {
    return { name, short, summary: summarize(times) }
  })
  const rows = measured.map(({ name, times }): Row => {
    const summary = summarize(times)
    const ratios = known.map((each) => [each.short, summary.median / each.summary.median])
    return { name, unit: 'ms', summary, ratios: Object.fromEntries(ratios), goal }
  })
  return [...rows, ...known.map(({ name, summary }) => ({ name, unit: 'ms', summary }))]
}

export function printReport(title: string, { rows, baselines = {}, details = [] }: Report): void {
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
  const told = Object.entries(baselines).map(([name, how]) => `baseline ${name}: ${how}`)
  console.log([`\n${title}`, table(head, lines), ...told, ...details].join('\n'))
}

function digits(value: number): string {
  return value.toFixed(Math.abs(value) < 100 ? 2 : 1)
}
