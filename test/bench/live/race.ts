import { setTimeout as delay } from 'node:timers/promises'
import { readClockOf } from '../../support/read-clock.ts'
import type { LiveContestant, Shot } from './contestant.ts'
import { distanceFrom } from './distance.ts'

/** What is raced on. */
export interface Course {
  /** Stream time 0, ms since 1970. */
  readonly startedAt: number
  readonly segmentMs: number
  readonly loopMs: number
  /** Turns of each contestant. */
  readonly turns: number
  /** Bytes over the network so far, of whoever has its turn. */
  bytes(): number
}

export const figures = {
  time: { name: 'request to file', unit: 'ms' },
  cpu: { name: 'processor', unit: 'ms' },
  network: { name: 'network', unit: 'kB' },
  distance: { name: 'distance', unit: 'ms' },
  newest: { name: 'distance of its newest', unit: 'ms' },
} as const

export type Figure = keyof typeof figures

/** Of one contestant; processor and network are a turn's, by its stills. */
export type Samples = Readonly<Record<Figure, number[]>>

/** So long a contestant may go on after its last still, at its own cost. */
const settleMs = 100

/**
 * Every contestant is asked at the same moment of a segment in a round, and from round to round a
 * bit later in it: how old the newest whole segment is decides about their pictures.
 */
export async function race(
  contestants: readonly LiveContestant[],
  course: Course,
): Promise<ReadonlyMap<LiveContestant, Samples>> {
  const results = new Map(contestants.map((contestant) => [contestant, emptySamples()]))
  for (const contestant of contestants) await warmUp(contestant)
  for (let turn = 0; turn < course.turns; turn += 1) {
    const phase = ((turn + 0.5) / course.turns) * course.segmentMs
    for (const [contestant, samples] of results) {
      await contestant.prepare?.()
      await untilPhase(course, phase)
      await takeTurn(contestant, course, samples)
      await contestant.rest?.()
    }
  }
  return results
}

function emptySamples(): Samples {
  return { time: [], cpu: [], network: [], distance: [], newest: [] }
}

async function warmUp(contestant: LiveContestant): Promise<void> {
  await contestant.prepare?.()
  await contestant.shoot()
  await contestant.rest?.()
}

function untilPhase({ startedAt, segmentMs }: Course, phase: number): Promise<void> {
  const now = (Date.now() - startedAt) % segmentMs
  return delay((phase - now + segmentMs) % segmentMs)
}

async function takeTurn(
  contestant: LiveContestant,
  course: Course,
  samples: Samples,
): Promise<void> {
  const before = { cpu: await contestant.cpu(), bytes: course.bytes() }
  const shots: Shot[] = []
  while (shots.length < contestant.stills) shots.push(await contestant.shoot())
  await delay(settleMs)
  samples.network.push((course.bytes() - before.bytes) / 1000 / shots.length)
  samples.cpu.push(((await contestant.cpu()) - before.cpu) / shots.length)
  for (const { askedAt, ms, file, newest } of shots) {
    samples.time.push(ms)
    samples.distance.push(await distanceOf(file, askedAt, course))
    if (newest) samples.newest.push(await distanceOf(newest, askedAt, course))
  }
}

async function distanceOf(file: string, askedAt: number, course: Course): Promise<number> {
  const shown = await readClockOf(file)
  if (shown === null) throw new Error(`No clock can be read in ${file}.`)
  return distanceFrom(askedAt - course.startedAt, shown, course.loopMs)
}
