import { forkChild } from '../../main/child-process.ts'
import { launchSandbox } from '../../main/sandbox/launch.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import type { Contestant } from './baselines.ts'
import { bareHttpContestant, curlContestant } from './baselines.ts'
import type { BenchEngine } from './engine.ts'
import { benchOrder, captureAll, openBenchEngine } from './engine.ts'
import type { Report, Row } from './report.ts'
import { summarize } from './statistics.ts'

/** A race at one latency of the API. */
interface Race {
  readonly latencyMs: number
  readonly rounds: number
}

/** Loopback alone, which no API is like, and an API that takes a quarter of a second. */
const races: readonly Race[] = [
  { latencyMs: 0, rounds: 200 },
  { latencyMs: 250, rounds: 40 },
]
const warmUp = 10

/**
 * One still at a time from the sandbox, in turn by each contestant. The sandbox draws every
 * picture anew, in a process of its own.
 */
export async function benchCapture(): Promise<Report> {
  const rows: Row[] = []
  for (const race of races) rows.push(...(await run(race)))
  return { rows }
}

async function run({ latencyMs, rounds }: Race): Promise<readonly Row[]> {
  const options = { rooms: 6, live: 6, latencyMs }
  const sandbox = await launchSandbox({ spawn: forkChild, options })
  const bench = await openBenchEngine(sandbox, 1)
  try {
    const live = await createVideoSdkClient({ credentials: sandbox }).listLive()
    const contestants = {
      'curl, POST then GET': curlContestant(sandbox, bench.folder),
      'bare node:http, keep-alive': bareHttpContestant(sandbox, bench.folder),
      'Stillroom, everything verified': engineContestant(bench),
    }
    const rooms = live.map(({ roomId }) => roomId)
    return toRows(await compete(contestants, rooms, rounds), `at ${latencyMs} ms: `)
  } finally {
    await bench.close()
    await sandbox.close()
  }
}

function engineContestant(bench: BenchEngine): Contestant {
  return async (roomId) => {
    const startedAt = performance.now()
    await captureAll(bench, benchOrder(bench.folder, [roomId]))
    return performance.now() - startedAt
  }
}

/** All contestants capture the same room before the next one's turn: slow moments hit them alike. */
async function compete(
  contestants: Readonly<Record<string, Contestant>>,
  rooms: readonly string[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]))
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [name, contestant] of Object.entries(contestants)) {
      const ms = await contestant(rooms[round % rooms.length] ?? '')
      if (round >= warmUp) times.get(name)?.push(ms)
    }
  }
  return times
}

function toRows(times: ReadonlyMap<string, readonly number[]>, prefix: string): readonly Row[] {
  const summaries = [...times].map(([name, values]) => ({ name, summary: summarize(values) }))
  const [curl, bare] = summaries
  return summaries.map(({ name, summary }) => ({
    name: `${prefix}${name}`,
    unit: 'ms',
    summary,
    ratios: {
      curl: summary.median / (curl?.summary.median ?? Number.NaN),
      'bare http': summary.median / (bare?.summary.median ?? Number.NaN),
    },
  }))
}
