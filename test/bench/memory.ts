import type { BenchEngine } from './engine.ts'
import { benchOrder, captureAll, openBenchEngine, roomNames } from './engine.ts'
import type { Report } from './report.ts'
import { startFixedServer } from './start-server.ts'
import { summarize } from './statistics.ts'

const captures = 500
const warmUp = 16
const concurrency = 8

/** Megabytes that this process grows by over 500 pictures of 8 MB, eight at a time. */
export async function benchMemory(): Promise<Report> {
  const server = await startFixedServer({ picture: 'huge-png', latencyMs: 0 })
  const bench = await openBenchEngine(server.credentials, concurrency)
  try {
    await capturePngs(bench, warmUp)
    const before = process.memoryUsage.rss()
    const growth: number[] = []
    bench.engine.events.on('still', () => {
      growth.push((process.memoryUsage.rss() - before) / 1e6)
    })
    const startedAt = performance.now()
    await capturePngs(bench, captures)
    const seconds = (performance.now() - startedAt) / 1000
    const rows = [
      {
        name: `growth over ${captures} captures of 8 MB`,
        unit: 'MB',
        summary: summarize(growth),
        goal: 'max 80',
      },
      { name: 'the whole run', unit: 's', summary: summarize([seconds]) },
    ]
    return { rows }
  } finally {
    await bench.close()
    server.close()
  }
}

function capturePngs(bench: BenchEngine, count: number): Promise<void> {
  const order = benchOrder(bench.folder, roomNames(count))
  return captureAll(bench, { ...order, options: { format: 'png' } })
}
