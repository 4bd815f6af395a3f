import type { Credentials } from '../../main/vault/types.ts'
import type { BenchEngine } from './engine.ts'
import { benchOrder, captureAll, openBenchEngine, roomNames } from './engine.ts'
import type { ProcessSizes } from './memory-rows.ts'
import { memoryRows } from './memory-rows.ts'
import { capturePlainly, plainCommand } from './plain.ts'
import type { Report, Row } from './report.ts'
import { startFixedServer } from './start-server.ts'
import { summarize } from './statistics.ts'

const captures = 500
const warmUp = 16
const concurrency = 8

/** How much a process grows over 500 pictures of 8 MB, eight at a time. */
export async function benchMemory(): Promise<Report> {
  const server = await startFixedServer({ picture: 'huge-png', latencyMs: 0 })
  try {
    const ours = await captureByEngine(server.credentials)
    const { credentials } = server
    const all = { credentials, captures: warmUp + captures, concurrency }
    const { rss, endedAt } = await capturePlainly(all)
    const plain = {
      rss: rss.slice(warmUp),
      before: rss[warmUp - 1] ?? 0,
      seconds: ((endedAt.at(-1) ?? 0) - (endedAt[warmUp - 1] ?? 0)) / 1000,
    }
    return { rows: toRows(ours, plain), baselines: { plain: plainCommand } }
  } finally {
    server.close()
  }
}

interface Measured extends ProcessSizes {
  readonly seconds: number
}

async function captureByEngine(credentials: Credentials): Promise<Measured> {
  const bench = await openBenchEngine(credentials, concurrency)
  try {
    await capturePngs(bench, warmUp)
    const before = process.memoryUsage.rss() / 1e6
    const rss: number[] = []
    bench.engine.events.on('still', () => {
      rss.push(process.memoryUsage.rss() / 1e6)
    })
    const startedAt = performance.now()
    await capturePngs(bench, captures)
    return { before, rss, seconds: (performance.now() - startedAt) / 1000 }
  } finally {
    await bench.close()
  }
}

function toRows(ours: Measured, plain: Measured): readonly Row[] {
  return [
    ...memoryRows(ours, plain, {
      growth: { name: `growth over ${captures} captures of 8 MB`, goal: 'max 80' },
      size: { name: 'the process', goal: '1.00 x plain' },
    }),
    { name: 'the whole run', unit: 's', summary: summarize([ours.seconds]) },
    { name: 'the same, plainly, nothing checked', unit: 's', summary: summarize([plain.seconds]) },
  ]
}

function capturePngs(bench: BenchEngine, count: number): Promise<void> {
  const order = benchOrder(bench.folder, roomNames(count))
  return captureAll(bench, { ...order, options: { format: 'png' } })
}
