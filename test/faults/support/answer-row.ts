import type { TestContext } from 'vitest'
import { expect } from 'vitest'
import type { Job } from '../../../main/capture/job.ts'
import type { Failure } from '../../../main/errors.ts'
import type { Fault, FaultRoute } from '../../../main/sandbox/server.ts'
import type { Bench } from './bench.ts'
import { afterFirstStill, createBench } from './bench.ts'
import { inspect } from './describe-row.ts'
import { report } from './report.ts'
import type { World } from './world.ts'

/** One thing that a server does wrong, in the middle of a batch. */
export interface AnswerRow {
  readonly fault: string
  readonly route: FaultRoute & ('capture' | 'thumbnail')
  readonly spoil: Fault
  /** How many requests it spoils; all from then on where absent. */
  readonly times?: number
  /** What a person is told of the captures that failed; absent where none does. */
  readonly failed?: Partial<Failure>
  /** What a person is told meanwhile of what waits or is tried again; absent where nothing is. */
  readonly waits?: Partial<Failure>
  /** How long the project pauses at most, and at least; ms. */
  readonly pause?: { readonly min: number; readonly max: number }
  /** Requests for captures that a retry by hand makes for each that failed; 1 by default. */
  readonly again?: 0 | 1
}

/** Plays the row: a batch of all rooms, the fault after the first still, rest, mending, retry. */
export async function playAnswerRow(
  row: AnswerRow,
  world: World,
  context: TestContext,
): Promise<Bench> {
  const bench = await createBench(world)
  afterFirstStill(bench, () => {
    world.sandbox.faults.set(row.route, row.spoil, row.times ? { times: row.times } : {})
  })
  const jobs = await bench.order(world.rooms)
  await bench.settle()
  const rest = await inspect(bench, row.fault)
  report(context, rest.row)

  const ended = await endsOf(bench, jobs)
  const failed = ended.filter(({ state }) => state === 'failed')
  expect(ended.filter(({ state }) => state === 'saved')).toHaveLength(rest.stills.length)
  expect(rest.stills.length + failed.length).toBe(world.rooms.length)
  expectFailures(row, failed)
  if (row.waits) expect(waitsOf(bench)).toContainEqual(expect.objectContaining(row.waits))
  else expect(waitsOf(bench)).toEqual([])
  expectPause(row, bench)
  const attempts = ended.reduce((sum, job) => sum + job.attempts, 0)
  expect(bench.requests().captures, 'every request is one of the catalogue').toBe(attempts)
  expect(bench.bugs).toEqual([])

  world.sandbox.faults.clear()
  await bench.engine.retry('all')
  await bench.settle()
  expect(await inspect(bench, row.fault)).toMatchObject({ stills: { length: world.rooms.length } })
  const again = bench.requests().captures - attempts
  expect(again, 'what is asked for again').toBe(failed.length * (row.again ?? 1))
  return bench
}

async function endsOf({ catalogue }: Bench, jobs: readonly Job[]): Promise<readonly Job[]> {
  const found = await Promise.all(jobs.map(({ id }) => catalogue.job(id)))
  return found.filter((job) => job !== null)
}

function expectFailures({ failed, times }: AnswerRow, jobs: readonly Job[]): void {
  if (!failed) expect(jobs).toEqual([])
  else if (times) expect(jobs).toHaveLength(times)
  else expect(jobs.length).toBeGreaterThan(0)
  for (const job of jobs) {
    expect(job.failure).toMatchObject(failed ?? {})
    expect(job.failure?.message).not.toBe('')
  }
}

function expectPause({ pause = { min: 0, max: 0 } }: AnswerRow, { flows }: Bench): void {
  const pauses = flows.flatMap(({ at, flow }) => (flow.pause ? [flow.pause.until - at] : []))
  expect(Math.max(0, ...pauses)).toBeLessThanOrEqual(pause.max)
  expect(Math.max(0, ...pauses)).toBeGreaterThanOrEqual(pause.min)
}

/** Why something waited, as the flow and the jobs told it. */
function waitsOf({ flows, changes }: Bench): readonly Failure[] {
  const ofFlows = flows.flatMap(({ flow: { pause, offline } }) =>
    [pause?.failure, offline?.failure].filter((failure) => failure !== undefined),
  )
  const ofJobs = changes.flatMap(({ job, nextTryAt }) =>
    nextTryAt !== undefined && job.failure ? [job.failure] : [],
  )
  return [...ofFlows, ...ofJobs]
}
