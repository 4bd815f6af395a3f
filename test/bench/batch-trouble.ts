import { captureByXargs, xargsCommand } from './batch-baselines.ts'
import type { BenchEngine } from './engine.ts'
import { benchOrder, captureAll, openBenchEngine, roomNames } from './engine.ts'
import type { Row } from './report.ts'
import { startFixedServer } from './start-server.ts'
import { summarize } from './statistics.ts'
import { inSyncedFolder } from './synced-folder.ts'
import type { TroubleSettings } from './trouble.ts'

const concurrency = 16
const retries = 5

/** Of a hundred captures one fails, and one download: 2 %. In the middle comes a burst of 429. */
const trouble: TroubleSettings = { oneOf: 100, burstAt: 200, burstSeconds: 1 }

export interface TroubledBatch {
  readonly rooms: number
  /** Of a capture that is not refused. */
  readonly latencyMs: number
}

export function troubledBaseline(rooms: number): string {
  return `RETRY=${retries}; ${xargsCommand(rooms, concurrency)}`
}

/** A batch whose server fails now and then: until all are saved, however often it takes. */
export async function captureThroughTrouble(
  rounds: number,
  batch: TroubledBatch,
): Promise<readonly Row[]> {
  const engine: number[] = []
  const xargs: number[] = []
  const again: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const ours = await runEngine(batch)
    engine.push(ours.seconds)
    again.push(ours.retried)
    xargs.push(await runXargs(batch))
  }
  const [ours, curl] = [summarize(engine), summarize(xargs)]
  const ideal = Math.ceil(batch.rooms / concurrency) * (batch.latencyMs / 1000)
  const least = ideal + trouble.burstSeconds
  const title = '2 % failures and a burst of 429, 16 at a time'
  return [
    {
      name: `${title}: Stillroom to all saved`,
      unit: 's',
      summary: ours,
      ratios: { 'patient curl': ours.median / curl.median, 'the least': ours.median / least },
      goal: '1.00 x patient curl',
    },
    {
      name: `${title}: xargs and curl --retry ${retries}`,
      unit: 's',
      summary: curl,
      ratios: { 'the least': curl.median / least },
    },
    { name: `${title}: the least, slots and burst`, unit: 's', summary: summarize([least]) },
    { name: 'captures that a person had to retry', unit: '', summary: summarize(again) },
  ]
}

async function runEngine({ rooms, latencyMs }: TroubledBatch) {
  const server = await startFixedServer({ picture: 'camera-jpg', latencyMs, trouble })
  const bench = await openBenchEngine(server.credentials, concurrency)
  try {
    // Before anything goes wrong: as in an app that has been open for a while.
    await captureAll(bench, benchOrder(bench.folder, roomNames(2 * concurrency)))
    const startedAt = performance.now()
    const retried = await captureUntilSaved(bench, rooms)
    return { seconds: (performance.now() - startedAt) / 1000, retried }
  } finally {
    await bench.close()
    server.close()
  }
}

/** Presses "Retry failed" for as long as there is something to retry. @returns how many were */
async function captureUntilSaved({ engine, folder }: BenchEngine, rooms: number): Promise<number> {
  const { batchId, ended } = await engine.capture(benchOrder(folder, roomNames(rooms)))
  await ended
  let retried = 0
  for (;;) {
    const failed = (await engine.jobs()).filter(({ state }) => state === 'failed')
    if (failed.length === 0) return retried
    retried += failed.length
    await engine.retry({ batchId })
    await engine.idle()
  }
}

async function runXargs({ rooms, latencyMs }: TroubledBatch): Promise<number> {
  const server = await startFixedServer({ picture: 'camera-jpg', latencyMs, trouble })
  try {
    return await inSyncedFolder((folder) =>
      captureByXargs({ credentials: server.credentials, folder }, rooms, concurrency, retries),
    )
  } finally {
    server.close()
  }
}
