import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Catalogue } from '../../../main/library/catalogue.ts'
import { openCatalogue } from '../../../main/library/catalogue.ts'
import { migrations } from '../../../main/library/migrations/migrations.ts'
import { exampleAnswer, exampleJob, exampleStill } from '../../support/examples.ts'
import { tempFolder } from '../../support/temp-folder.ts'

async function catalogueFile(): Promise<string> {
  return path.join(await tempFolder(), 'catalogue.sqlite')
}

async function open(file: string, options?: { readonly busyMs: number }): Promise<Catalogue> {
  const catalogue = await openCatalogue(file, options)
  onTestFinished(() => catalogue.close())
  return catalogue
}

describe('the catalogue in its thread', () => {
  it('carries every call there and back', async () => {
    const file = await catalogueFile()
    const catalogue = await open(file)
    expect(catalogue.setAside).toBeUndefined()
    const job = exampleJob()
    expect(await catalogue.addJobs([job])).toEqual([job])
    const answer = exampleAnswer({ message: 'naïve “quotes” 🎬' })
    await catalogue.updateJob(job.id, { state: 'downloading', answer })
    expect(await catalogue.openJobs()).toEqual([{ ...job, state: 'downloading', answer }])
    const reservation = { jobId: job.id, target: 'a.jpg', sha256: 'ab', received: null }
    expect(await catalogue.reserveTarget(reservation)).toBe(true)
    const still = exampleStill()
    await catalogue.saveStill(still)
    expect(await catalogue.still(still.id)).toEqual(still)
    expect(await catalogue.stillAt(still.folder, still.file)).toEqual(still)
    expect(await catalogue.stills({ limit: 5 })).toEqual([still])
    expect(await catalogue.job(job.id)).toMatchObject({ state: 'saved', stillId: still.id })
    await catalogue.addJobs([exampleJob({ id: 'b' })])
    await catalogue.removeJobs(['b'])
    expect(await catalogue.job('b')).toBeNull()
    await catalogue.close()
    expect(await (await open(file)).stills({ limit: 5 })).toEqual([still])
  })

  it('answers calls in their order', async () => {
    const catalogue = await open(await catalogueFile())
    const jobs = Array.from({ length: 100 }, (_, index) => exampleJob({ id: `job-${index}` }))
    const added = await Promise.all(jobs.map((job) => catalogue.addJobs([job])))
    expect(added.flat().map(({ id }) => id)).toEqual(jobs.map(({ id }) => id))
    expect(added.flat().map(({ seq }) => seq)).toEqual(jobs.map((_, index) => index + 1))
  })

  it('rejects a call that fails, and goes on', async () => {
    const catalogue = await open(await catalogueFile())
    await catalogue.addJobs([exampleJob()])
    const impossible = exampleJob({ id: 'b', roomId: null as never })
    await expect(catalogue.addJobs([impossible])).rejects.toMatchObject({ code: 'internal' })
    const unclonable = { ...exampleStill(), options: () => {} } as never
    await expect(catalogue.saveStill(unclonable)).rejects.toThrow()
    expect(await catalogue.openJobs()).toHaveLength(1)
  })

  it('writes a still and its job’s end together or not at all', async () => {
    const catalogue = await open(await catalogueFile())
    await catalogue.addJobs([exampleJob(), exampleJob({ id: 'b' })])
    await catalogue.saveStill(exampleStill())
    const samePlace = exampleStill({ id: 'x', jobId: 'b' })
    await expect(catalogue.saveStill(samePlace)).rejects.toMatchObject({ code: 'internal' })
    expect(await catalogue.still('x')).toBeNull()
    expect((await catalogue.job('b'))?.state).toBe('queued')
  })
})

describe('closing', () => {
  it('finishes what was asked, refuses what comes later, and is done once', async () => {
    const file = await catalogueFile()
    const catalogue = await openCatalogue(file)
    const pending = Array.from({ length: 50 }, (_, index) =>
      catalogue.addJobs([exampleJob({ id: `job-${index}` })]),
    )
    const closed = catalogue.close()
    const late = catalogue.openJobs()
    await expect(late).rejects.toMatchObject({ message: 'The catalogue is closed.' })
    expect((await Promise.all(pending)).flat()).toHaveLength(50)
    await closed
    await catalogue.close()
    await expect(catalogue.openJobs()).rejects.toMatchObject({ code: 'internal' })
    expect(await (await open(file)).openJobs()).toHaveLength(50)
  })
})

describe('opening', () => {
  it('refuses the catalogue of a newer Stillroom in plain words', async () => {
    const file = await catalogueFile()
    const newer = new Database(file)
    newer.pragma(`user_version = ${migrations.length + 1}`)
    newer.close()
    await expect(openCatalogue(file)).rejects.toMatchObject({
      name: 'StillroomError',
      message: 'The catalogue was made by a newer Stillroom.',
      action: 'Install the newest Stillroom.',
    })
  })

  it('sets a damaged one aside and says where', async () => {
    const file = await catalogueFile()
    await writeFile(file, 'this is no database'.repeat(100))
    const catalogue = await open(file)
    expect(await readFile(catalogue.setAside ?? '', 'utf8')).toContain('this is no database')
    expect(await catalogue.addJobs([exampleJob()])).toHaveLength(1)
  })

  it('names a place where none can be', async () => {
    const folder = await tempFolder()
    await writeFile(path.join(folder, 'file'), '')
    const through = path.join(folder, 'file', 'x', 'catalogue.sqlite')
    await expect(openCatalogue(through)).rejects.toMatchObject({ code: 'folder-missing' })
    const inFile = path.join(folder, 'file', 'catalogue.sqlite')
    await expect(openCatalogue(inFile)).rejects.toMatchObject({ code: 'folder-not-writable' })
    await expect(openCatalogue(folder)).rejects.toMatchObject({ code: 'folder-not-writable' })
  })

  it('works in several places at the same moment, also the first time', async () => {
    const file = await catalogueFile()
    const catalogues = await Promise.all([1, 2, 3, 4].map(() => open(file)))
    const added = await Promise.all(
      catalogues.flatMap((catalogue, index) =>
        [1, 2, 3, 4, 5].map((n) => catalogue.addJobs([exampleJob({ id: `job-${index}-${n}` })])),
      ),
    )
    const seqs = added.flat().map(({ seq }) => seq)
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
  })
})

describe('a new catalogue that another process is just making', () => {
  it('is waited for and then used', async () => {
    const file = await catalogueFile()
    const other = new Database(file)
    onTestFinished(() => void other.close())
    other.pragma('journal_mode = WAL')
    other.exec('BEGIN IMMEDIATE')
    for (const sql of migrations) other.exec(sql)
    other.pragma(`user_version = ${migrations.length}`)
    const opening = open(file)
    // Long enough that it waits for the lock by then; how long changes nothing in the outcome.
    await delay(200)
    other.exec('COMMIT')
    expect(await (await opening).addJobs([exampleJob()])).toHaveLength(1)
  })
})

describe('a locked database', () => {
  it('is a timeout for writing, and reading goes on', async () => {
    const file = await catalogueFile()
    const catalogue = await open(file, { busyMs: 100 })
    await catalogue.addJobs([exampleJob()])
    const other = new Database(file)
    onTestFinished(() => void other.close())
    other.exec('BEGIN IMMEDIATE')
    const failure = { code: 'timeout', message: 'Another program holds Stillroom’s catalogue.' }
    await expect(catalogue.updateJob(exampleJob().id, { attempts: 1 })).rejects.toMatchObject(
      failure,
    )
    await expect(catalogue.addJobs([exampleJob({ id: 'b' })])).rejects.toMatchObject(failure)
    expect(await catalogue.openJobs()).toHaveLength(1)
    other.exec('COMMIT')
    expect(await catalogue.addJobs([exampleJob({ id: 'b' })])).toHaveLength(1)
  })

  it('is a timeout for opening', async () => {
    const file = await catalogueFile()
    const other = new Database(file)
    onTestFinished(() => void other.close())
    other.exec('BEGIN EXCLUSIVE')
    await expect(openCatalogue(file, { busyMs: 100 })).rejects.toMatchObject({ code: 'timeout' })
  })
})
