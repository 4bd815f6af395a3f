import { hostname } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { forkChild } from '../../../main/child-process.ts'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { exampleJob, exampleStill } from '../../support/examples.ts'
import type { KeepOrder } from '../../support/job-keeper.ts'
import { filesUnder, tempFolder } from '../../support/temp-folder.ts'

async function catalogueFile(): Promise<string> {
  return path.join(await tempFolder(), 'catalogue.sqlite')
}

async function open(file: string, activity = 'test'): Promise<Catalogue> {
  const catalogue = await openCatalogue(file, { activity })
  onTestFinished(() => catalogue.close())
  return catalogue
}

async function locksBeside(file: string): Promise<readonly string[]> {
  return (await filesUnder(path.dirname(file))).filter((name) => name.startsWith('owners/'))
}

/** Starts a process that owns these jobs. */
async function startKeeper(order: KeepOrder) {
  const child = forkChild(new URL('../../support/job-keeper.ts', import.meta.url))
  const ended = new Promise<void>((resolve) => child.onExit(resolve))
  onTestFinished(() => child.kill())
  const pid = new Promise<number>((resolve) => child.onMessage((value) => resolve(value as number)))
  child.send(order)
  return {
    pid: await pid,
    kill() {
      child.kill()
      return ended
    },
  }
}

const ids = (jobs: readonly { readonly id: string }[]) => jobs.map(({ id }) => id)

describe('jobs without an end', () => {
  it('are their owner’s as long as it has the catalogue open, then those of whoever claims them', async () => {
    const file = await catalogueFile()
    const first = await open(file, 'first')
    const second = await open(file)
    await first.addJobs([exampleJob({ id: 'a' }), exampleJob({ id: 'b' })])
    const other = { activity: 'first', pid: process.pid, host: hostname() }
    expect(await second.claimJobs()).toMatchObject({ jobs: [], others: [other] })
    expect(ids((await first.claimJobs()).jobs)).toEqual(['a', 'b'])
    await first.close()
    const { jobs, others } = await second.claimJobs()
    expect(jobs).toEqual([exampleJob({ id: 'a' }), exampleJob({ id: 'b', seq: 2 })])
    expect(others).toEqual([])
    expect((await second.claimJobs()).jobs).toEqual(jobs)
  })

  it('are left to a process that is stopped, and claimed once it is killed', async () => {
    const file = await catalogueFile()
    const keeper = await startKeeper({ file, jobIds: ['a'] })
    const catalogue = await open(file)
    process.kill(keeper.pid, 'SIGSTOP')
    const other = { activity: 'keeper', pid: keeper.pid }
    expect(await catalogue.claimJobs()).toMatchObject({ jobs: [], others: [other] })
    expect(await locksBeside(file)).toHaveLength(2)
    await keeper.kill()
    expect(await catalogue.claimJobs()).toMatchObject({ jobs: [{ id: 'a' }], others: [] })
    expect(await locksBeside(file)).toHaveLength(1)
  })

  it('go to exactly one of several that claim them at once', async () => {
    const file = await catalogueFile()
    const keeper = await startKeeper({ file, jobIds: ['a', 'b', 'c'] })
    await keeper.kill()
    const heirs = await Promise.all(Array.from({ length: 4 }, () => open(file)))
    const claims = await Promise.all(heirs.map((heir) => heir.claimJobs()))
    const sizes = claims.map(({ jobs }) => jobs.length)
    expect(sizes.toSorted()).toEqual([0, 0, 0, 3])
  })

  it('become those of whoever takes them up again', async () => {
    const file = await catalogueFile()
    const first = await open(file)
    const second = await open(file)
    await first.addJobs([exampleJob({ id: 'a', state: 'failed' })])
    await second.updateJob('a', { state: 'queued' })
    await first.close()
    const third = await open(file)
    expect((await third.claimJobs()).jobs).toEqual([])
    expect(ids((await second.claimJobs()).jobs)).toEqual(['a'])
  })
})

it('leaves jobs that have ended', async () => {
  const file = await catalogueFile()
  const first = await open(file)
  const states = [
    'failed',
    'cancelled',
    'queued',
    'requesting',
    'downloading',
    'verifying',
  ] as const
  await first.addJobs(states.map((state) => exampleJob({ id: state, state })))
  await first.addJobs([exampleJob({ id: 'saved' })])
  await first.saveStill(exampleStill({ jobId: 'saved' }))
  await first.close()
  const second = await open(file)
  expect(ids((await second.claimJobs()).jobs)).toEqual(states.slice(2))
})

it('leaves no lock behind when it closes', async () => {
  const file = await catalogueFile()
  const catalogue = await open(file)
  expect(await locksBeside(file)).toHaveLength(1)
  await catalogue.close()
  expect(await locksBeside(file)).toEqual([])
})

it('lets no owner’s id lead out of the folder of locks', async () => {
  const file = await catalogueFile()
  const first = await open(file)
  await first.addJobs([exampleJob()])
  await first.close()
  const stranger = path.join(path.dirname(file), 'stranger.lock')
  new Database(stranger).close()
  const db = new Database(file)
  db.exec(`UPDATE jobs SET owner = '{"id":"../stranger"}'`)
  db.close()
  const second = await open(file)
  expect((await second.claimJobs()).jobs).toHaveLength(1)
  expect(await filesUnder(path.dirname(file))).toContain('stranger.lock')
})
