import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { TestContext } from 'vitest'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { forkChild } from '../../main/child-process.ts'
import type { Failure } from '../../main/errors.ts'
import { toFailure } from '../../main/errors.ts'
import { openCatalogue } from '../../main/library/catalogue.ts'
import { filesUnder, tempFolder } from '../support/temp-folder.ts'
import type { Bench } from './support/bench.ts'
import { createBench, createSpoiltBench } from './support/bench.ts'
import { describeRow, inspect } from './support/describe-row.ts'
import { plugInDrive } from './support/drive.ts'
import { report } from './support/report.ts'
import { shareWorld } from './support/world.ts'

const world = shareWorld()
const holder = new URL('./support/catalogue-holder.ts', import.meta.url)

/** Another program that can take the catalogue's lock and let go of it. */
function startHolder(file: string) {
  const child = forkChild(holder)
  onTestFinished(() => child.kill())
  const said: unknown[] = []
  child.onMessage((message) => void said.push(message))
  const ask = async (answer: string) => {
    child.send(file)
    await vi.waitFor(() => expect(said).toContain(answer), { timeout: 20_000, interval: 5 })
  }
  return { hold: () => ask('held'), release: () => ask('released') }
}

/** The catalogue opened with little patience, so that a test needn't have much. */
async function openImpatient(file: string) {
  const catalogue = await openCatalogue(file, { busyMs: 200 })
  onTestFinished(() => catalogue.close())
  return catalogue
}

/** What can't be kept isn't begun: the press itself fails, and says why. */
async function expectRefused(
  bench: Bench,
  context: TestContext,
  told: Partial<Failure>,
): Promise<void> {
  const failure = toFailure(await bench.order(world.rooms).catch((error: unknown) => error))
  const row = await describeRow(bench, context.task.name)
  report(context, { ...row, told: [`${failure.code}: ${failure.message} ${failure.action}`] })
  expect(failure).toMatchObject(told)
}

/** Of those whose end could not be written: told, and nothing half. */
async function expectTold(bench: Bench, told: object): Promise<void> {
  const ends = bench.changes.filter(({ job }) => job.state === 'failed')
  expect(ends.length).toBeGreaterThan(0)
  for (const { job } of ends) expect(job.failure).toMatchObject(told)
  expect((await filesUnder(bench.folder)).filter((file) => file.endsWith('.part'))).toEqual([])
}

/** What could not be written is taken up again by hand, and no stored answer is asked for again. */
async function retryAll(bench: Bench): Promise<void> {
  const stored = (await bench.engine.jobs()).filter(({ answer }) => answer !== null)
  const before = bench.asked().length
  await bench.engine.retry('all')
  await bench.settle()
  expect(await inspect(bench, '')).toMatchObject({ stills: { length: world.rooms.length } })
  const again = bench.asked().slice(before)
  expect(again.filter((room) => stored.some(({ roomId }) => roomId === room))).toEqual([])
  expect(bench.bugs).toEqual([])
}

describe('the catalogue', () => {
  it('catalogue: locked by another program for a while', async (context) => {
    const file = path.join(await tempFolder(), 'catalogue.sqlite')
    const bench = await createBench(world, { file })
    const { hold, release } = startHolder(file)
    await hold()
    const ordered = bench.order(world.rooms)
    // The first write waits for the lock by now, well within its patience.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(bench.asked()).toEqual([])
    await release()
    await ordered
    await bench.settle()
    const { row, stills } = await inspect(bench, context.task.name)
    report(context, row)
    expect(stills).toHaveLength(6)
    expect(row.told).toEqual([])
    expect(bench.asked()).toHaveLength(6)
  })

  it('catalogue: locked for too long, before the order', async (context) => {
    const file = path.join(await tempFolder(), 'catalogue.sqlite')
    const bench = await createBench(world, { catalogue: await openImpatient(file) })
    const { hold, release } = startHolder(file)
    await hold()
    await expectRefused(bench, context, {
      code: 'timeout',
      message: 'Another program holds Stillroom’s catalogue.',
      action: 'End the other program, then try again.',
    })
    expect(await bench.engine.jobs()).toEqual([])
    expect(bench.attempts).toBe(0)
    await release()
    await bench.order(world.rooms)
    await bench.settle()
    expect(await inspect(bench, '')).toMatchObject({ stills: { length: 6 } })
  })

  it('catalogue: locked for too long, in the middle', async (context) => {
    const file = path.join(await tempFolder(), 'catalogue.sqlite')
    const { hold, release } = startHolder(file)
    const bench = await createSpoiltBench(world, hold, { catalogue: await openImpatient(file) })
    await bench.order(world.rooms)
    await bench.settle()
    report(context, await describeRow(bench, context.task.name))
    await expectTold(bench, {
      code: 'timeout',
      message: 'Another program holds Stillroom’s catalogue.',
      action: 'End the other program, then try again.',
    })
    // The network is not to blame: nobody looks around, and nothing slows down.
    expect(bench.requests().looks).toBe(0)
    expect(bench.flows).toEqual([])
    await release()
    await retryAll(bench)
  })

  it('catalogue: corrupt when it is opened', async (context) => {
    const file = path.join(await tempFolder(), 'catalogue.sqlite')
    const rubbish = Buffer.alloc(20_000, 'This is no database. ')
    await writeFile(file, rubbish)
    const catalogue = await openCatalogue(file)
    onTestFinished(() => catalogue.close())
    expect(catalogue.setAside).toMatch(/catalogue\.sqlite\.damaged-/u)
    expect((await readFile(catalogue.setAside ?? '')).equals(rubbish)).toBe(true)
    const bench = await createBench(world, { catalogue })
    await bench.order(world.rooms)
    await bench.settle()
    const { row, stills } = await inspect(bench, context.task.name)
    report(context, { ...row, told: [`set aside as ${path.basename(catalogue.setAside ?? '')}`] })
    expect(stills).toHaveLength(6)
  })

  it('catalogue: on a disk that is full, before the order', async (context) => {
    const drive = await plugInDrive('1m', context)
    const bench = await createBench(world, { file: path.join(drive.folder, 'catalogue.sqlite') })
    const empty = await drive.fill()
    await expectRefused(bench, context, {
      code: 'disk-full',
      message: 'The disk with Stillroom’s catalogue is full.',
    })
    expect(bench.attempts).toBe(0)
    await empty()
    await bench.order(world.rooms)
    await bench.settle()
    expect(await inspect(bench, '')).toMatchObject({ stills: { length: 6 } })
  })

  it('catalogue: on a disk that fills up in the middle', async (context) => {
    const drive = await plugInDrive('1m', context)
    const file = path.join(drive.folder, 'catalogue.sqlite')
    let empty = async () => {}
    const fill = async () => {
      empty = await drive.fill()
    }
    const bench = await createSpoiltBench(world, fill, { file })
    await bench.order(world.rooms)
    await bench.settle()
    report(context, await describeRow(bench, context.task.name))
    await expectTold(bench, {
      code: 'disk-full',
      message: 'The disk with Stillroom’s catalogue is full.',
    })
    await empty()
    await retryAll(bench)
  })
})
