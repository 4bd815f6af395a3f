import { forkChild } from '../../main/child-process.ts'
import { launchSandbox } from '../../main/sandbox/launch.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import type { Contestant } from './baselines.ts'
import {
  bareHttpContestant,
  contestantCommands,
  curlContestant,
  plainContestant,
} from './baselines.ts'
import type { BenchEngine } from './engine.ts'
import { benchOrder, captureAll, openBenchEngine } from './engine.ts'
import type { Report, Row } from './report.ts'
import { summarize } from './statistics.ts'
import { uncheckedImages } from './unchecked-images.ts'

/** A race at one latency of the API. */
export interface Race {
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
  for (const race of races) rows.push(...(await raceCaptures(race)))
  return { rows, baselines: contestantCommands }
}

export async function raceCaptures({ latencyMs, rounds }: Race): Promise<readonly Row[]> {
  const options = { rooms: 6, live: 6, latencyMs }
  const sandbox = await launchSandbox({ spawn: forkChild, options })
  const checked = await openBenchEngine(sandbox, 1)
  const unchecked = await openBenchEngine(sandbox, 1, { makeImages: uncheckedImages })
  try {
    const live = await createVideoSdkClient({ credentials: sandbox }).listLive()
    const contestants = {
      'curl, POST then GET': curlContestant(sandbox, checked.folder),
      'bare node:http, keep-alive': bareHttpContestant(sandbox, checked.folder),
      'the vendor’s package, plainly': plainContestant(sandbox, checked.folder),
      'Stillroom without its check': engineContestant(unchecked),
      'Stillroom, everything verified': engineContestant(checked),
    }
    const rooms = live.map(({ roomId }) => roomId)
    return toRows(await compete(contestants, rooms, rounds), latencyMs)
  } finally {
    await Promise.all([checked.close(), unchecked.close()])
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

function toRows(times: ReadonlyMap<string, readonly number[]>, latencyMs: number): readonly Row[] {
  const summaries = [...times].map(([name, values]) => ({ name, summary: summarize(values) }))
  const [curl, bare, plain] = summaries.map(({ summary }) => summary.median)
  return summaries.map(({ name, summary }) => ({
    name: `at ${latencyMs} ms: ${name}`,
    unit: 'ms',
    summary,
    ratios: {
      curl: summary.median / (curl ?? Number.NaN),
      'bare http': summary.median / (bare ?? Number.NaN),
      plain: summary.median / (plain ?? Number.NaN),
    },
    ...(name.startsWith('Stillroom') && { goal: '1.10 x curl' }),
  }))
}
