import { captureByXargs, downloadInTurn, xargsCommand } from './batch-baselines.ts'
import { captureThroughTrouble, troubledBaseline } from './batch-trouble.ts'
import type { BenchEngine } from './engine.ts'
import { benchOrder, captureAll, openBenchEngine, roomNames } from './engine.ts'
import type { Report, Row } from './report.ts'
import type { Sizes } from './sizes.ts'
import type { FixedServer } from './start-server.ts'
import { startFixedServer } from './start-server.ts'
import { summarize } from './statistics.ts'
import { inSyncedFolder } from './synced-folder.ts'

const rooms = 500
const latencyMs = 300

/** Seconds of each round. */
interface Times {
  readonly engine: number[]
  readonly xargs: number[]
  readonly downloads: number[]
}

/**
 * A batch of 500 rooms whose server takes 300 ms for a capture and serves jpgs of 400 kB, by the
 * engine and by `xargs` with curl in turn, beside the least that so many at a time can take.
 */
export async function benchBatch({ rounds, concurrency }: Sizes): Promise<Report> {
  const server = await startFixedServer({ picture: 'camera-jpg', latencyMs })
  try {
    const rows: Row[] = []
    for (const each of concurrency) rows.push(...(await race(server, rounds, each)))
    rows.push(...(await captureThroughTrouble(rounds, { rooms, latencyMs })))
    return {
      rows,
      baselines: { curl: xargsCommand(rooms, 16), 'patient curl': troubledBaseline(rooms) },
    }
  } finally {
    server.close()
  }
}

async function race(
  server: FixedServer,
  rounds: number,
  concurrency: number,
): Promise<readonly Row[]> {
  const times: Times = { engine: [], xargs: [], downloads: [] }
  const bench = await openBenchEngine(server.credentials, concurrency)
  try {
    // Code is compiled and the image processes run, as in an app that has been open for a while.
    await inSyncedFolder((folder) => runEngine(bench, folder, 2 * concurrency))
    for (let round = 0; round < rounds; round += 1) {
      const { credentials } = server
      times.engine.push(await inSyncedFolder((folder) => runEngine(bench, folder, rooms)))
      times.xargs.push(
        await inSyncedFolder((folder) =>
          captureByXargs({ credentials, folder }, rooms, concurrency),
        ),
      )
      times.downloads.push(
        await inSyncedFolder((folder) => downloadInTurn(credentials.endpoint, folder, rooms)),
      )
    }
  } finally {
    await bench.close()
  }
  return toRows(times, concurrency)
}

async function runEngine(bench: BenchEngine, folder: string, count: number): Promise<number> {
  const startedAt = performance.now()
  await captureAll(bench, benchOrder(folder, roomNames(count)))
  return (performance.now() - startedAt) / 1000
}

function toRows({ engine, xargs, downloads }: Times, concurrency: number): readonly Row[] {
  const slots = (Math.ceil(rooms / concurrency) * latencyMs) / 1000
  const ideal = summarize(downloads.map((seconds) => slots + seconds / concurrency))
  const curl = summarize(xargs)
  const ours = summarize(engine)
  const row = (name: string, summary: Row['summary']) => ({
    name: `${concurrency} at a time: ${name}`,
    unit: 's',
    summary,
  })
  return [
    {
      ...row('Stillroom, everything verified', ours),
      ratios: { ideal: ours.median / ideal.median, curl: ours.median / curl.median },
      goal: '1.05 x ideal, 1.00 x curl',
    },
    { ...row('xargs and curl', curl), ratios: { ideal: curl.median / ideal.median } },
    row('ideal', ideal),
    row('the downloads alone, in turn', summarize(downloads)),
  ]
}
