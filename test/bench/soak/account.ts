import path from 'node:path'
import type { ScheduleNow } from '../../../main/capture/schedule/schedules.ts'
import { hashFile } from '../../../main/hash-file.ts'
import type { Still } from '../../../main/library/still.ts'
import { filesUnder } from '../../support/temp-folder.ts'
import type { BenchEngine } from '../engine.ts'
import type { Row } from '../report.ts'
import { summarize } from '../statistics.ts'

/** Captures that were ordered, by the tick that ordered them. */
export interface Ordered {
  readonly scheduleId: string
  readonly tick: number
  readonly batchId: string
  readonly rooms: number
}

const most = 1_000_000

export interface Soaked {
  readonly schedules: readonly ScheduleNow[]
  readonly ordered: readonly Ordered[]
  /** Ms that the schedules ran, by their own clock. */
  readonly lastedMs: number
}

/** Rows of what must be none: ticks and captures that nobody can tell the end of, or that ended twice. */
export async function accountFor(
  { engine, catalogue, folder }: BenchEngine,
  { schedules, ordered, lastedMs }: Soaked,
): Promise<readonly Row[]> {
  const stills = await catalogue.stills({ limit: most })
  const failed = await engine.jobs()
  const ends = await endsOf(catalogue, ordered)
  const ticks = new Set(ordered.map(({ scheduleId, tick }) => `${scheduleId} ${tick}`))
  const files = await stillFiles(folder)
  const counts = {
    'ticks without an account': schedules.reduce((sum, each) => sum + unaccounted(each), 0),
    'ticks that never came': schedules.reduce((sum, each) => sum + neverCame(each, lastedMs), 0),
    // All rooms are live all the time, so each has something to capture.
    'ticks that ran and captured nothing':
      schedules.reduce((sum, { ran }) => sum + ran, 0) - ordered.length,
    'ticks that captured twice': ordered.length - ticks.size,
    'captures lost': ends.reduce((sum, { rooms, ended }) => sum + Math.max(0, rooms - ended), 0),
    'captures doubled': ends.reduce((sum, { rooms, ended }) => sum + Math.max(0, ended - rooms), 0),
    'captures with two stills': stills.length - new Set(stills.map(({ jobId }) => jobId)).size,
    'stills without their capture': stills.length - ends.reduce((sum, { saved }) => sum + saved, 0),
    'captures neither saved nor failed by name': failed.filter(
      ({ state, failure }) => state !== 'failed' || !failure || failure.code === 'internal',
    ).length,
    'stills without their whole file': await broken(stills),
    'files without a still, parts among them': files.length - stills.length,
  }
  return Object.entries(counts).map(([name, count]) => none(name, count))
}

/** Of each tick how many were ordered, how many of those were saved, and how many came to any end. */
async function endsOf(catalogue: BenchEngine['catalogue'], ordered: readonly Ordered[]) {
  const batches = await catalogue.batchesOf(ordered.map(({ batchId }) => batchId))
  const byId = new Map(batches.map((batch) => [batch.id, batch]))
  return ordered.map(({ batchId, rooms }) => {
    const { saved = 0, failed = 0 } = byId.get(batchId) ?? {}
    return { rooms, saved, ended: saved + failed }
  })
}

export function none(name: string, count: number): Row {
  return { name, unit: '', summary: summarize([count]), goal: '0' }
}

function neverCame({ nextTick, intervalMs }: ScheduleNow, lastedMs: number): number {
  return Math.max(0, Math.floor(lastedMs / intervalMs) - nextTick)
}

/** Each tick so far ran, was skipped, was missed or has failed. */
function unaccounted({ nextTick, ran, skipped, missed, failed }: ScheduleNow): number {
  return Math.abs(nextTick - ran - skipped - missed - failed)
}

async function stillFiles(folder: string): Promise<readonly string[]> {
  return (await filesUnder(folder)).filter((file) => !file.startsWith('.stillroom/'))
}

async function broken(stills: readonly Still[]): Promise<number> {
  let count = 0
  for (const still of stills) {
    const found = await hashFile(path.join(still.folder, still.file)).catch(() => null)
    if (found?.sha256 !== still.sha256 || found.bytes !== still.bytes) count += 1
  }
  return count
}
