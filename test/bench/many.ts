import { unlink } from 'node:fs/promises'
import path from 'node:path'
import type { BenchEngine } from './engine.ts'
import { benchOrder, captureAll, openBenchEngine, roomNames } from './engine.ts'
import type { ProcessSizes } from './memory-rows.ts'
import { memoryRows } from './memory-rows.ts'
import { capturePlainly, plainCommand } from './plain.ts'
import type { Report, Row } from './report.ts'
import type { Sizes } from './sizes.ts'
import { startFixedServer } from './start-server.ts'
import { summarize } from './statistics.ts'

const concurrency = 8
const batchSize = 100
/** Captures until memory and times are compared with. */
const warmUp = 500
const stretch = 1000
/** Fewer could not be told apart. */
const fewest = 900

/**
 * Thousands of captures of 400 kB through one engine, in batches of a hundred with the next one
 * waiting already: whether memory or time grow.
 */
export async function benchMany({ captures }: Sizes): Promise<Report> {
  if (!(captures >= fewest)) throw new Error(`Give ${fewest} captures or more.`)
  const server = await startFixedServer({ picture: 'camera-jpg', latencyMs: 0 })
  const bench = await openBenchEngine(server.credentials, concurrency)
  try {
    const samples = watch(bench, captures)
    await captureInBatches(bench, captures)
    const plain = await capturePlainly({ credentials: server.credentials, captures, concurrency })
    return { rows: toRows(samples, plain.rss, captures), baselines: { plain: plainCommand } }
  } finally {
    await bench.close()
    server.close()
  }
}

/** When each capture ended, in ms, and the process's memory at that moment, in bytes. */
interface Samples {
  readonly endedAt: Float64Array
  readonly rss: Float64Array
}

/** Room for all samples is taken beforehand, and a sample takes some µs. */
function watch({ engine }: BenchEngine, captures: number): Samples {
  const samples = { endedAt: new Float64Array(captures), rss: new Float64Array(captures) }
  let saved = 0
  engine.events.on('still', ({ folder, file }) => {
    samples.endedAt[saved] = performance.now()
    samples.rss[saved] = process.memoryUsage.rss()
    saved += 1
    void unlink(path.join(folder, file))
  })
  return samples
}

async function captureInBatches(bench: BenchEngine, captures: number): Promise<void> {
  let last: Promise<void> = Promise.resolve()
  for (let from = 0; from < captures; from += batchSize) {
    const count = Math.min(batchSize, captures - from)
    const current = captureAll(bench, benchOrder(bench.folder, roomNames(count, from)))
    await last
    last = current
  }
  await last
}

function toRows(
  { endedAt, rss }: Samples,
  plainRss: readonly number[],
  captures: number,
): readonly Row[] {
  const length = Math.min(stretch, Math.floor((captures - warmUp) / 2))
  const early = msEach(endedAt.subarray(warmUp, warmUp + length))
  const late = msEach(endedAt.subarray(captures - length))
  const sizes = [...rss].map((bytes) => bytes / 1e6)
  return [
    ...memoryRows(afterWarmUp(sizes), afterWarmUp(plainRss), {
      growth: { name: `growth from then to the ${captures}th`, goal: 'max 60' },
      size: { name: 'the process from then on' },
    }),
    { name: `a capture, ${length} after the 500th`, unit: 'ms', summary: early },
    {
      name: `a capture, the last ${length}`,
      unit: 'ms',
      summary: late,
      ratios: { early: late.median / early.median },
      goal: '1.05 x early',
    },
    {
      name: 'the whole run',
      unit: 's',
      summary: summarize([((endedAt.at(-1) ?? 0) - (endedAt[0] ?? 0)) / 1000]),
    },
  ]
}

/** @param sizes megabytes after each capture */
function afterWarmUp(sizes: readonly number[]): ProcessSizes {
  return { before: sizes[warmUp] ?? 0, rss: sizes.slice(warmUp) }
}

/** Ms from one end to the next, over each hundred of them. */
function msEach(endedAt: Float64Array) {
  const hundreds = Math.floor((endedAt.length - 1) / 100)
  return summarize(
    Array.from({ length: hundreds }, (_, index) => {
      const from = index * 100
      return ((endedAt[from + 100] ?? 0) - (endedAt[from] ?? 0)) / 100
    }),
  )
}
