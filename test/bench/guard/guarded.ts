import { benchBatch } from '../batch.ts'
import { raceCaptures } from '../capture.ts'
import { measureScaling } from '../gallery/scaling.ts'
import { benchPreviews } from '../previews.ts'
import type { Row } from '../report.ts'
import { usualSizes } from '../sizes.ts'
import { buildEmptyApp } from '../start/built-app.ts'
import { measureStarts } from '../start.ts'

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

const libraryStills = 10_000
const startRounds = 3

/** The usual ratios are those of docs/performance.md, rounded. */
export const guarded: readonly Guarded[] = [
  {
    name: 'capture',
    run: () => raceCaptures({ latencyMs: 0, rounds: 40 }),
    ratios: [{ row: 'at 0 ms: Stillroom, everything verified', baseline: 'plain', usual: 1.7 }],
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
  {
    name: 'library',
    run: async () => (await measureScaling([libraryStills])).rows,
    ratios: [
      { row: `open, of ${libraryStills} stills`, baseline: 'find', usual: 0.03 },
      { row: `search, of ${libraryStills} stills`, baseline: 'find', usual: 0.05 },
    ],
  },
  {
    name: 'previews',
    run: async () => (await benchPreviews({ ...usualSizes, pictures: 16 })).rows,
    ratios: [
      { row: 'jpg: the previews’ service', baseline: 'bare canvas', usual: 1, isSpeed: true },
      { row: 'png: the previews’ service', baseline: 'bare canvas', usual: 1, isSpeed: true },
      { row: 'webp: the previews’ service', baseline: 'bare canvas', usual: 1, isSpeed: true },
    ],
  },
  {
    name: 'start',
    run: raceStarts,
    ratios: [{ row: 'the same, later', baseline: 'an empty app', usual: 1.7 }],
  },
]

async function raceStarts(): Promise<readonly Row[]> {
  const empty = await buildEmptyApp()
  try {
    return await measureStarts(empty.path, startRounds)
  } finally {
    await empty.remove()
  }
}
