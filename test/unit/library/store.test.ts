import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrations } from '../../../main/library/migrations/migrations.ts'
import { joinOwners } from '../../../main/library/owners.ts'
import { createStore } from '../../../main/library/store.ts'
import { exampleAnswer, exampleJob, exampleStill } from '../../support/examples.ts'

function openStore() {
  return openShared().store
}

/** A store, and its database to write into as another process would. */
function openShared() {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  for (const sql of migrations) db.exec(sql)
  return { db, store: createStore(db, joinOwners(':memory:', 'test', new Date())) }
}

const job = exampleJob()

/** A store with one job that has published its file. */
function storeWithJob() {
  const store = openStore()
  store.addJobs([job])
  return store
}

describe('jobs', () => {
  it('come back as they went in, numbered within their folder', () => {
    const store = openStore()
    const answer = exampleAnswer()
    const first = exampleJob({ id: 'a', options: { time: 1.5 }, answer, part: 'x/.y.part' })
    const other = exampleJob({ id: 'b', folder: '/other' })
    const added = store.addJobs([first, other, exampleJob({ id: 'c' })])
    expect(added.map(({ seq }) => seq)).toEqual([1, 1, 2])
    expect(store.job('a')).toEqual(first)
    expect(store.job('b')).toEqual(other)
    expect(store.addJobs([exampleJob({ id: 'd' })])[0]?.seq).toBe(3)
    expect(store.job('nobody')).toBeNull()
  })

  it('are added all or none', () => {
    const store = openStore()
    expect(() => store.addJobs([exampleJob({ id: 'a' }), exampleJob({ id: 'a' })])).toThrow()
    expect(store.openJobs()).toEqual([])
  })

  it('change in what is named only', () => {
    const store = storeWithJob()
    const failure = { code: 'offline', message: 'The “server”’s gone; DROP TABLE jobs' } as const
    store.updateJob(job.id, { state: 'failed', failure })
    expect(store.job(job.id)).toEqual({ ...job, state: 'failed', failure })
    store.updateJob(job.id, { failure: null })
    store.updateJob(job.id, {})
    expect(store.job(job.id)).toEqual({ ...job, state: 'failed', failure: null })
  })

  it('are listed oldest first as long as they are not saved', () => {
    const store = openStore()
    const at = (id: string, second: number) =>
      exampleJob({ id, createdAt: `2026-03-01T12:00:0${second}.000Z` })
    store.addJobs([at('c', 3), at('a', 1), at('b1', 2), at('b2', 2)])
    store.saveStill(exampleStill({ jobId: 'a' }))
    expect(store.openJobs().map(({ id }) => id)).toEqual(['b1', 'b2', 'c'])
  })

  it('can be forgotten, but not when they are saved', () => {
    const store = storeWithJob()
    store.saveStill(exampleStill())
    store.removeJobs([job.id])
    expect(store.job(job.id)?.state).toBe('saved')
    store.addJobs([exampleJob({ id: 'b' })])
    store.removeJobs(['b'])
    expect(store.job('b')).toBeNull()
  })

  it('stay saved, whatever goes wrong afterwards', () => {
    const store = storeWithJob()
    store.saveStill(exampleStill())
    store.updateJob(job.id, { state: 'failed' })
    expect(store.job(job.id)).toMatchObject({ state: 'saved', stillId: exampleStill().id })
  })
})

describe('batches', () => {
  const batch = {
    id: 'batch',
    projectId: 'project',
    projectName: 'My project',
    scheduleId: null,
    tick: null,
    createdAt: '2026-03-01T12:00:00.000Z',
  }
  const later = { ...batch, id: 'later', createdAt: '2026-03-01T12:00:01.000Z' }

  function storeWithBatches() {
    const store = openStore()
    const of = (batchId: string, ids: readonly string[]) =>
      ids.map((id) => exampleJob({ id, batchId }))
    store.addBatch(batch, of('batch', ['a', 'b', 'c', 'd', 'e', 'f']))
    store.addBatch(later, of('later', ['g']))
    return store
  }

  it('count the states of their jobs', () => {
    const store = storeWithBatches()
    store.updateJobs([
      { id: 'a', patch: { state: 'requesting' } },
      { id: 'b', patch: { paused: true } },
      { id: 'c', patch: { state: 'failed', endedAt: '2026-03-01T12:00:03.000Z' } },
      { id: 'd', patch: { state: 'cancelled', endedAt: '2026-03-01T12:00:02.000Z' } },
    ])
    store.saveStill(exampleStill({ jobId: 'e', savedAt: '2026-03-01T12:00:01.000Z' }))
    expect(store.batchesOf(['batch', 'nobody'])).toEqual([
      {
        ...batch,
        waiting: 1,
        paused: 1,
        running: 1,
        saved: 1,
        failed: 1,
        cancelled: 1,
        lastEndedAt: '2026-03-01T12:00:03.000Z',
      },
    ])
    expect(store.job('b')?.paused).toBe(true)
  })

  it('count nothing once all of their jobs are forgotten', () => {
    const store = storeWithBatches()
    store.removeJobs(['g'])
    expect(store.batchesOf(['later'])).toMatchObject([{ waiting: 0, running: 0, saved: 0 }])
  })

  it('are listed newest first', () => {
    const store = storeWithBatches()
    expect(store.newestBatches(5).map(({ id }) => id)).toEqual(['later', 'batch'])
    const cancelled = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({
      id,
      patch: { state: 'cancelled' } as const,
    }))
    // One with captures that wait is listed, however old it is.
    expect(store.newestBatches(1).map(({ id }) => id)).toEqual(['later', 'batch'])
    store.updateJobs(cancelled)
    expect(store.newestBatches(1).map(({ id }) => id)).toEqual(['later'])
  })

  it('are written with all of their jobs or not at all', () => {
    const store = storeWithBatches()
    const twice = [exampleJob({ id: 'x' }), exampleJob({ id: 'x' })]
    expect(() => store.addBatch({ ...batch, id: 'third' }, twice)).toThrow()
    expect(store.newestBatches(5)).toHaveLength(2)
  })

  it.each([
    ['a job that waits', 'a'],
    ['a job that has ended', 'f'],
    ['a still whose job the catalogue has never seen', 'elsewhere'],
  ])('take no id of %s, and leave it as it is', (_name, id) => {
    const store = storeWithBatches()
    store.saveStill(exampleStill({ jobId: 'elsewhere' }))
    const before = [store.openJobs(), store.job('f'), store.stills({ limit: 5 })]
    const foreign = exampleJob({ id, roomId: 'another-room', projectId: 'another' })
    const jobs = [exampleJob({ id: 'new' }), foreign]
    expect(() => store.addBatch({ ...batch, id: 'third' }, jobs)).toThrow(
      'There is a capture of this id already, so none was begun.',
    )
    expect(store.job('new')).toBeNull()
    expect([store.openJobs(), store.job('f'), store.stills({ limit: 5 })]).toEqual(before)
  })

  it('find those of their jobs that nothing works on, or that are this process’s', () => {
    const { db, store } = openShared()
    store.addBatch(batch, [exampleJob({ id: 'a' }), exampleJob({ id: 'b' })])
    store.addBatch(later, [exampleJob({ id: 'g', batchId: 'later' })])
    db.exec(`UPDATE jobs SET owner = 'another'`)
    const failed = { state: 'failed' } as const
    store.updateJobs([
      { id: 'a', patch: failed },
      { id: 'g', patch: { state: 'cancelled' } },
    ])
    const ids = (jobs: readonly { id: string }[]) => jobs.map(({ id }) => id)
    expect(ids(store.restingJobs({ batchId: 'batch' }))).toEqual(['a'])
    expect(ids(store.restingJobs('all'))).toEqual(['a', 'g'])
    expect(ids(store.restingJobs({ jobId: 'g' }))).toEqual(['g'])
    expect(ids(store.restingJobs({ jobId: 'b' }))).toEqual([])
    store.addJobs([exampleJob({ id: 'mine', state: 'requesting' })])
    expect(ids(store.restingJobs({ jobId: 'mine' }))).toEqual(['mine'])
  })
})

describe('choosing a take', () => {
  it('keeps the choice and the jobs of the others together', () => {
    const store = storeWithJob()
    const answer = exampleAnswer()
    const [other] = store.chooseTake(job.id, { answer, part: 'x' }, [exampleJob({ id: 'other' })])
    expect(other).toMatchObject({ id: 'other', seq: 2 })
    expect(store.job(job.id)).toMatchObject({ answer, part: 'x' })
    const twice = [exampleJob({ id: 'y' }), exampleJob({ id: 'y' })]
    expect(() => store.chooseTake(job.id, { part: 'z' }, twice)).toThrow()
    expect(store.job(job.id)?.part).toBe('x')
  })
})

describe('reserving a name', () => {
  const received = { format: 'jpg', width: 64, height: 36, bytes: 10 } as const
  const reservation = { jobId: job.id, target: 'a.jpg', sha256: 'ab', received }

  it('keeps it with the job', () => {
    const store = storeWithJob()
    expect(store.reserveTarget(reservation)).toBe(true)
    expect(store.job(job.id)).toMatchObject({
      state: 'verifying',
      target: 'a.jpg',
      sha256: 'ab',
      received,
    })
  })

  it('refuses the name of a still, even if its file is gone', () => {
    const store = storeWithJob()
    store.addJobs([exampleJob({ id: 'b' }), exampleJob({ id: 'c', folder: '/other' })])
    store.saveStill(exampleStill({ jobId: 'b', file: 'a.jpg' }))
    expect(store.reserveTarget(reservation)).toBe(false)
    expect(store.job(job.id)).toEqual(job)
    expect(store.reserveTarget({ ...reservation, target: 'a (2).jpg' })).toBe(true)
    expect(store.reserveTarget({ ...reservation, jobId: 'c' })).toBe(true)
  })
})

describe('leftovers', () => {
  it('are known until they are cleared', () => {
    const store = storeWithJob()
    store.addJobs([exampleJob({ id: 'b' })])
    store.saveStill(exampleStill(), { hasLeftovers: true })
    store.saveStill(exampleStill({ id: 'still-b', jobId: 'b', file: 'b.jpg' }))
    expect(store.jobsWithLeftovers().map(({ id }) => id)).toEqual([job.id])
    store.clearLeftovers([job.id])
    expect(store.jobsWithLeftovers()).toEqual([])
  })
})

describe('stills', () => {
  it('are saved together with their job’s end', () => {
    const store = storeWithJob()
    const difference = { field: 'bytes', source: 'answer', stated: '1', actual: '2' } as const
    const still = exampleStill({ differences: [difference], options: { format: 'png' } })
    store.saveStill(still)
    expect(store.still(still.id)).toEqual(still)
    expect(store.stillAt(still.folder, still.file)).toEqual(still)
    expect(store.job(job.id)).toMatchObject({
      state: 'saved',
      stillId: still.id,
      endedAt: still.savedAt,
      failure: null,
    })
  })

  it.each([
    ['the place of another still', { id: 'x', jobId: 'b' }],
    ['a second still of its job', { id: 'x', file: 'b.jpg' }],
    ['no hash', { id: 'x', jobId: 'b', file: 'b.jpg', sha256: null as unknown as string }],
  ])('with %s leave neither row nor end', (_, changes) => {
    const store = storeWithJob()
    store.addJobs([exampleJob({ id: 'b' })])
    store.saveStill(exampleStill())
    expect(() => store.saveStill(exampleStill(changes))).toThrow(/constraint/u)
    expect(store.still('x')).toBeNull()
    expect(store.job('b')?.state).toBe('queued')
  })

  it('are paged newest first, each exactly once, also those of one moment', () => {
    const store = openStore()
    const ids = Array.from({ length: 25 }, (_, index) => `still-${String(index).padStart(2, '0')}`)
    for (const [index, id] of ids.entries()) {
      store.addJobs([exampleJob({ id })])
      const savedAt = `2026-03-01T12:00:0${Math.floor(index / 5)}.000Z`
      store.saveStill(exampleStill({ id, jobId: id, file: id, savedAt }))
    }
    const seen: string[] = []
    for (let before: string | undefined; ; before = seen.at(-1)) {
      const page = store.stills(before === undefined ? { limit: 7 } : { limit: 7, before })
      expect(page.length).toBeLessThanOrEqual(7)
      if (page.length === 0) break
      seen.push(...page.map(({ id }) => id))
    }
    expect(seen).toEqual(ids.toReversed())
  })

  it('after an unknown one are none', () => {
    const store = storeWithJob()
    store.saveStill(exampleStill())
    expect(store.stills({ limit: 10, before: 'nobody' })).toEqual([])
    expect(store.stills({ limit: 0 })).toEqual([])
  })
})
