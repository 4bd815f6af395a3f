import { benchBatch } from '../batch.ts'
import { raceCaptures } from '../capture.ts'
import type { Row } from '../report.ts'
import { usualSizes } from '../sizes.ts'

/** A ratio that must not get twice as bad without anybody noticing. */
interface GuardedRatio {
  /** Name of the row, as {@link Guarded.run} gives it. */
  readonly row: string
  /** Name of the ratio's baseline. */
  readonly baseline: string
  /** As it was measured on a quiet machine. */
  readonly usual: number
  /** True for what is to be high, as images a second. */
  readonly isSpeed?: boolean
}

/** A benchmark, short enough for every run of continuous integration. */
export interface Guarded {
  readonly name: string
  run(): Promise<readonly Row[]>
  readonly ratios: readonly GuardedRatio[]
}

/** The usual ratios are those of docs/performance.md, rounded. */
export const guarded: readonly Guarded[] = [
  {
    name: 'capture',
    run: () => raceCaptures({ latencyMs: 0, rounds: 40 }),
    ratios: [{ row: 'at 0 ms: Stillroom, everything verified', baseline: 'plain', usual: 1.8 }],
  },
  {
    name: 'batch',
    run: async () => (await benchBatch({ ...usualSizes, rounds: 1, concurrency: [16] })).rows,
    ratios: [
      { row: '16 at a time: Stillroom, everything verified', baseline: 'curl', usual: 1 },
      {
        row: '2 % failures and a burst of 429, 16 at a time: Stillroom to all saved',
        baseline: 'patient curl',
        usual: 1,
      },
    ],
  },
]
