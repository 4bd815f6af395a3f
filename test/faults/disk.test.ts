import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { TestContext } from 'vitest'
import { describe, expect, it } from 'vitest'
import type { CaptureOptions } from '../../main/capture/options.ts'
import type { Failure } from '../../main/errors.ts'
import { filesUnder, tempFolder } from '../support/temp-folder.ts'
import type { Bench } from './support/bench.ts'
import { createBench, createSpoiltBench } from './support/bench.ts'
import { describeRow, inspect } from './support/describe-row.ts'
import { plugInDrive } from './support/drive.ts'
import { report } from './support/report.ts'
import { shareWorld } from './support/world.ts'

const world = shareWorld()

/** What happens to the folder, how it ends, and what a person is told of it. */
interface DiskRow {
  readonly folder: string
  readonly options?: CaptureOptions
  /** Once the first still is saved. */
  readonly spoil: () => Promise<unknown>
  /** What can be told of the folder before it is mended; by default, that it is in order. */
  readonly look?: () => Promise<unknown>
  readonly mend: () => Promise<unknown>
  readonly told: Partial<Failure>
}

async function play(row: DiskRow, context: TestContext): Promise<void> {
  const { folder, options, spoil, mend, told } = row
  const bench = await createSpoiltBench(world, spoil, { folder })
  const { look = () => inspect(bench, '') } = row
  await bench.order(world.rooms, options && { options })
  await bench.settle()
  report(context, await describeRow(bench, context.task.name))
  const failed = await bench.engine.jobs()
  expect(failed.length).toBeGreaterThan(0)
  for (const { state, failure } of failed) {
    expect({ state, failure }).toMatchObject({ state: 'failed', failure: told })
  }
  await look()

  await mend()
  await retryAll(bench)
}

/** Everything is saved in the end, and each room was captured once. */
async function retryAll(bench: Bench): Promise<void> {
  await bench.engine.retry('all')
  await bench.settle()
  expect(await inspect(bench, '')).toMatchObject({ stills: { length: world.rooms.length } })
  expect(bench.asked().toSorted()).toEqual(world.rooms.toSorted())
  expect(bench.bugs).toEqual([])
}

const gone: Partial<Failure> = {
  code: 'folder-missing',
  message: expect.stringMatching(/^The folder .+ is gone\.$/u),
  action: 'Reconnect its drive, or choose another folder.',
}

describe('the folder', () => {
  it('disk: full in the middle of a file', async (context) => {
    const drive = await plugInDrive('2m', context)
    let empty = async () => {}
    await play(
      {
        folder: drive.folder,
        // Far more than is left.
        options: { width: 640, height: 360, format: 'png' },
        spoil: async () => {
          empty = await drive.fill(8192)
        },
        mend: () => empty(),
        told: {
          code: 'disk-full',
          message: 'The disk is full.',
          action: 'Free some space or choose another folder, then try again.',
        },
      },
      context,
    )
  })

  it('disk: folder moved away', async (context) => {
    const folder = path.join(await tempFolder(), 'stills')
    await mkdir(folder)
    await play(
      {
        folder,
        spoil: () => rename(folder, `${folder}-elsewhere`),
        look: () => expect(stat(folder)).rejects.toThrow('ENOENT'),
        mend: () => rename(`${folder}-elsewhere`, folder),
        told: gone,
      },
      context,
    )
  })

  it('disk: drive unplugged', async (context) => {
    const drive = await plugInDrive('16m', context)
    await play(
      {
        folder: drive.folder,
        spoil: drive.unplug,
        look: () => expect(stat(drive.folder)).rejects.toThrow('ENOENT'),
        mend: drive.plugIn,
        told: gone,
      },
      context,
    )
  })

  it('disk: made read-only', async (context) => {
    const drive = await plugInDrive('16m', context)
    await play(
      {
        folder: drive.folder,
        spoil: drive.makeReadOnly,
        look: async () => expect((await filesUnder(drive.folder)).length).toBeGreaterThan(0),
        mend: drive.makeWritable,
        told: {
          code: 'folder-not-writable',
          action: 'Change its permissions, or choose another folder.',
        },
      },
      context,
    )
  })

  it('disk: gone for good, and another folder chosen', async (context) => {
    const folder = path.join(await tempFolder(), 'stills')
    const other = await tempFolder()
    await mkdir(folder)
    const bench = await createSpoiltBench(world, () => rename(folder, `${folder}-gone`), { folder })
    await bench.order(world.rooms)
    await bench.settle()
    report(context, await describeRow(bench, context.task.name))
    const failed = await bench.engine.jobs()
    expect(failed.length).toBeGreaterThan(0)

    await bench.engine.retry('all', other)
    await bench.settle()
    expect(await bench.engine.jobs()).toEqual([])
    const moved = bench.stills.filter((still) => still.folder === other)
    expect(moved.map(({ file }) => file).toSorted()).toEqual(await filesUnder(other))
    expect(moved).toHaveLength(failed.length)
    expect(bench.asked().toSorted(), 'each room once').toEqual(world.rooms.toSorted())
  })

  it('disk: folder deleted', async (context) => {
    const folder = path.join(await tempFolder(), 'stills')
    await mkdir(folder)
    const bench = await createBench(world, { folder })
    // Before anything is saved: what is deleted by hand is gone.
    world.sandbox.faults.set('capture', { kind: 'latency', ms: 100 })
    let deleted: Promise<void> | undefined
    bench.engine.events.on('job', ({ job }) => {
      if (job.state === 'requesting') deleted ??= rm(folder, { recursive: true })
    })
    await bench.order(world.rooms)
    await bench.settle()
    await deleted
    report(context, await describeRow(bench, context.task.name))
    const failed = await bench.engine.jobs()
    expect(failed).toHaveLength(6)
    for (const { failure } of failed) expect(failure).toMatchObject(gone)
    await expect(stat(folder)).rejects.toThrow('ENOENT')
    // Without a folder nothing more is asked for than what was under way.
    expect(bench.asked().length).toBe(2)
    await mkdir(folder)
    await retryAll(bench)
  })
})
