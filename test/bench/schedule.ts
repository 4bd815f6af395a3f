import { readdir } from 'node:fs/promises'
import type { ScheduleSpec } from '../../main/capture/schedule/schedule.ts'
import type { Schedules, SchedulesDependencies } from '../../main/capture/schedule/schedules.ts'
import { createSchedules } from '../../main/capture/schedule/schedules.ts'
import type { Credentials } from '../../main/vault/types.ts'
import { createVideoSdkClient } from '../../main/videosdk/client.ts'
import type { BenchEngine } from './engine.ts'
import { benchOrder, openBenchEngine, roomNames } from './engine.ts'
import { capturePlainly, plainCommand } from './plain.ts'
import type { Report, Row } from './report.ts'
import type { Sizes } from './sizes.ts'
import type { FixedServer } from './start-server.ts'
import { startFixedServer } from './start-server.ts'
import { summarize } from './statistics.ts'
import type { TurnedClock } from './turned-clock.ts'
import { createTurnedClock } from './turned-clock.ts'

const rooms = 100
const intervalMs = 1000
const concurrency = 16
/** Enough to see how fast the baseline can go. */
const plainCaptures = 10_000

const spec: ScheduleSpec = {
  projectId: 'bench',
  rooms: roomNames(rooms).map((roomId) => ({ roomId, customRoomId: null })),
  options: {},
  intervalMs,
  hours: null,
  weekdays: null,
  timeZone: 'UTC',
  stopAfter: null,
  stopWhenEnded: false,
}

/**
 * A hundred rooms every second, each tick as soon as the one before has ended: whether each has
 * its turn once and on its moment, and how fast captures can go at all.
 */
export async function benchSchedule({ ticks }: Sizes): Promise<Report> {
  const server = await startFixedServer({ picture: 'tiny-jpg', latencyMs: 0 })
  const bench = await openBenchEngine(server.credentials, concurrency)
  try {
    return { rows: await run(server, bench, ticks), baselines: { plain: plainCommand } }
  } finally {
    await bench.close()
    server.close()
  }
}

async function run(
  { credentials }: FixedServer,
  bench: BenchEngine,
  ticks: number,
): Promise<readonly Row[]> {
  const clock = createTurnedClock(Date.now())
  const client = createVideoSdkClient({ credentials })
  const { capture, drifts, tickMs } = watchedCapture(bench, clock)
  const schedules = createSchedules({
    catalogue: bench.catalogue,
    clock,
    clientFor: async () => client,
    projectName: async () => 'bench',
    onBug: (error) => console.error(error),
    capture,
  })
  const startedAt = performance.now()
  const scheduleId = await runToEnd(schedules, ticks)
  const seconds = (performance.now() - startedAt) / 1000
  await schedules.close()
  return [
    ...(await countRows(bench, scheduleId, ticks)),
    { name: 'drift from the grid', unit: 'ms', summary: summarize(drifts), goal: '0' },
    { name: 'the captures of a tick', unit: 'ms', summary: summarize(tickMs) },
    { name: `all ${ticks} ticks`, unit: 's', summary: summarize([seconds]) },
    ...(await paceRows(credentials, (ticks * rooms) / seconds)),
  ]
}

/** @param ours captures a second */
async function paceRows(credentials: Credentials, ours: number): Promise<readonly Row[]> {
  const { endedAt } = await capturePlainly({ credentials, captures: plainCaptures, concurrency })
  const plain = ((plainCaptures - 1) * 1000) / ((endedAt.at(-1) ?? 0) - (endedAt[0] ?? 0))
  return [
    {
      name: 'captures a second, each checked and kept',
      unit: '',
      summary: summarize([ours]),
      ratios: { plain: ours / plain },
    },
    { name: 'the same, plainly', unit: '', summary: summarize([plain]) },
  ]
}

/** What an app does with a tick, noting when it came and how long its captures took. */
function watchedCapture({ engine, folder }: BenchEngine, clock: TurnedClock) {
  const drifts: number[] = []
  const tickMs: number[] = []
  const capture: SchedulesDependencies['capture'] = async ({ schedule, tick, rooms: live }) => {
    drifts.push(clock.now() - (schedule.anchor + tick * intervalMs))
    const startedAt = performance.now()
    const { batchId, ended } = await engine.capture({
      ...benchOrder(
        folder,
        live.map(({ roomId }) => roomId),
      ),
      template: '{room}/{seq}',
      schedule: { scheduleId: schedule.id, tick },
    })
    const over = ended.then(() => {
      tickMs.push(performance.now() - startedAt)
      // Captures take a part of the second, at each tick another one: the grid must not care.
      clock.turn((tick * 37) % 900)
    })
    return { batchId, ended: over }
  }
  return { capture, drifts, tickMs }
}

async function runToEnd(schedules: Schedules, ticks: number): Promise<string> {
  const ended = new Promise<void>((resolve) => {
    schedules.events.on('change', ({ state, isBusy }) => {
      if (state !== 'running' && !isBusy) resolve()
    })
  })
  const { id } = await schedules.add({ ...spec, stopAfter: ticks })
  await ended
  return id
}

/** By what the catalogue and the folder keep of it. */
async function countRows(
  { catalogue, folder }: BenchEngine,
  scheduleId: string,
  ticks: number,
): Promise<readonly Row[]> {
  const batches = await catalogue.tickBatches(scheduleId, 0)
  const whole = batches.filter((batch) => batch.rooms === rooms)
  const distinct = new Set(whole.map(({ tick }) => tick)).size
  const names = await readdir(folder, { recursive: true })
  const files = names.filter((name) => name.endsWith('.jpg')).length
  const counts = {
    'ticks lost': ticks - distinct,
    'ticks doubled': batches.length - distinct,
    'files missing': ticks * rooms - files,
  }
  return Object.entries(counts).map(([name, count]) => ({
    name,
    unit: '',
    summary: summarize([count]),
    goal: '0',
  }))
}
