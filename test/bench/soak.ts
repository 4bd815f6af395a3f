import type { Job } from '../../main/capture/job.ts'
import type { ScheduleNow } from '../../main/capture/schedule/schedules.ts'
import { createSchedules } from '../../main/capture/schedule/schedules.ts'
import { journalFile } from '../../main/cli/local-engine.ts'
import { openBenchEngine } from './engine.ts'
import type { Report } from './report.ts'
import type { Sizes } from './sizes.ts'
import type { Ordered } from './soak/account.ts'
import { accountFor, none } from './soak/account.ts'
import type { SoakParts } from './soak/day.ts'
import { hourMs, runFor, scheduleNeeds } from './soak/day.ts'
import { createFastClock } from './soak/fast-clock.ts'
import { startSampler } from './soak/samples.ts'
import { startUnrulyServer } from './soak/server.ts'
import { summarize } from './statistics.ts'

/** Seconds of the schedules in one of ours: a day in four minutes. */
const speed = 360
const concurrency = 8
const samples = 200

/** A day and night of schedules by a server that fails now and then: nothing is lost, nothing grows. */
export async function benchSoak({ hours, seed }: Sizes): Promise<Report> {
  const clock = createFastClock(speed)
  const server = await startUnrulyServer(seed)
  const bench = await openBenchEngine(server.credentials, concurrency, { clock })
  try {
    return await run({ clock, server, bench, hours, seed })
  } finally {
    await bench.close()
    server.close()
  }
}

type Soak = Omit<SoakParts, 'ordered' | 'bugs'> & Pick<Sizes, 'hours' | 'seed'>

async function run({ clock, server, bench, hours, seed }: Soak): Promise<Report> {
  const ordered: Ordered[] = []
  const bugs: unknown[] = []
  let saved = 0
  bench.engine.events.on('still', () => {
    saved += 1
  })
  const schedules = createSchedules(scheduleNeeds({ clock, server, bench, ordered, bugs }))
  const every = (hours * hourMs) / speed / samples
  const sampler = startSampler(journalFile(bench.folder), () => saved, every)
  await runFor(hours, schedules, clock)
  await bench.engine.idle()
  sampler.stop()
  const atOnce = saved
  const failures = await bench.engine.jobs()
  const lastedMs = hours * hourMs
  const account = async () =>
    await accountFor(bench, { schedules: await schedules.list(), ordered, lastedMs })
  const accounts = await account()
  await server.calmDown()
  await bench.engine.retry('all')
  await bench.engine.idle()
  const left = await bench.engine.jobs()
  const again = await account()
  await schedules.close()
  return {
    rows: [
      ...accounts,
      none('failed ones not saved when tried again', left.length),
      none(
        'anything of the above after that',
        again.reduce((sum, { summary }) => sum + Math.abs(summary.median), 0),
      ),
      none('bugs that were told of', bugs.length),
      { name: 'saved', unit: '', summary: summarize([atOnce]) },
      { name: 'failed by name', unit: '', summary: summarize([failures.length]) },
      ...sampler.rows(),
    ],
    baselines: {
      'the second quarter': 'the same run from a quarter of its time to the half',
      'the second quarter, least': 'its least, for what is left after the collector has run',
    },
    details: [
      `seed ${seed}: ${hours} hours, ${speed} times as fast as the clock on the wall`,
      `failed: ${countCodes(failures)}`,
      ...(await schedules.list()).map(describeTicks),
      ...bugs.map(String),
    ],
  }
}

function countCodes(jobs: readonly Job[]): string {
  const counts = new Map<string, number>()
  for (const { failure } of jobs) {
    const code = failure?.code ?? 'without a name'
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].map(([code, count]) => `${count} ${code}`).join(', ') || 'none'
}

function describeTicks({ intervalMs, rooms, ran, skipped, missed, failed }: ScheduleNow): string {
  const name = `${rooms?.length ?? 0} rooms every ${intervalMs / 1000} s`
  return `${name}: ${ran} ticks ran, ${skipped} skipped, ${missed} missed, ${failed} failed`
}
