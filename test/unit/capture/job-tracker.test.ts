import { describe, expect, it, vi } from 'vitest'
import type { Job } from '../../../main/capture/job.ts'
import type { JobChange } from '../../../main/capture/job-tracker.ts'
import { trackJob } from '../../../main/capture/job-tracker.ts'
import { StillroomError, toFailure } from '../../../main/errors.ts'
import { exampleJob, exampleStill } from '../../support/examples.ts'

function track(job: Partial<Job> = {}) {
  const changes: JobChange[] = []
  const catalogue = {
    updateJob: vi.fn(async () => {}),
    chooseTake: vi.fn(async () => []),
    reserveTarget: vi.fn(async () => true),
    saveStill: vi.fn(async () => exampleStill()),
  }
  const tracker = trackJob(exampleJob(job), catalogue, (change) => void changes.push(change))
  return { changes, catalogue, tracker }
}

const received = { format: 'jpg', width: 64, height: 36, bytes: 10 } as const
const full = new StillroomError('disk-full')

describe('a job’s tracker', () => {
  it('tells nobody what the catalogue did not keep', async () => {
    const { changes, catalogue, tracker } = track()
    catalogue.updateJob.mockRejectedValueOnce(full)
    await expect(tracker.move('requesting', { attempts: 1 })).rejects.toBe(full)
    expect(changes).toEqual([])
    expect(tracker.current).toEqual(exampleJob())
    await tracker.move('requesting', { attempts: 1 })
    expect(changes).toMatchObject([{ job: { state: 'requesting', attempts: 1 } }])
  })

  it('keeps nothing that the states do not allow', async () => {
    const { catalogue, tracker } = track()
    await expect(tracker.move('verifying')).rejects.toThrow(
      'can’t go from queued'.replace('’', "'"),
    )
    await expect(tracker.save(exampleStill(), true)).rejects.toThrow()
    expect(catalogue.updateJob).not.toHaveBeenCalled()
    expect(catalogue.saveStill).not.toHaveBeenCalled()
  })

  it('tells the end even where the catalogue can’t keep it', async () => {
    const { changes, catalogue, tracker } = track({ state: 'downloading' })
    catalogue.updateJob.mockRejectedValue(full)
    await tracker.end('failed', toFailure(full), '2026-03-01T12:00:00.000Z')
    expect(changes).toMatchObject([{ job: { state: 'failed', failure: { code: 'disk-full' } } }])
  })

  it('remembers the name that it got, and none that it did not get', async () => {
    const { catalogue, tracker } = track({ state: 'downloading' })
    catalogue.reserveTarget.mockResolvedValueOnce(false)
    expect(await tracker.reserve('a.jpg', 'ab', received)).toBe(false)
    expect(tracker.current.target).toBeNull()
    expect(await tracker.reserve('b.jpg', 'ab', received)).toBe(true)
    expect(tracker.current).toMatchObject({
      state: 'verifying',
      target: 'b.jpg',
      sha256: 'ab',
      received,
    })
  })

  it('tells when the next try comes and why, without keeping that', () => {
    const { changes, catalogue, tracker } = track({ state: 'downloading' })
    tracker.showWait(toFailure(full), 1234)
    expect(changes).toMatchObject([{ nextTryAt: 1234, job: { failure: { code: 'disk-full' } } }])
    expect(tracker.current.failure).toBeNull()
    expect(catalogue.updateJob).not.toHaveBeenCalled()
  })

  it('reports progress at most ten times a second, and always its end', () => {
    const { changes, tracker } = track({ state: 'downloading' })
    for (let bytes = 1; bytes <= 1000; bytes += 1) tracker.showProgress(bytes, 1000)
    expect(changes.length).toBeLessThan(10)
    expect(changes.at(-1)?.progress).toEqual({ bytes: 1000, total: 1000 })
  })
})
