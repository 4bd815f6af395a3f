import type { Failure } from '../../main/errors.ts'
import type { JobView, StillView } from '../../preload/contract.ts'
import { fakeStill } from './fake-data.ts'

interface Needs {
  readonly jobs: readonly JobView[]
  /** Captures of these rooms fail. */
  readonly failing: Readonly<Record<string, Failure>>
  /** Ms that a capture spends in each state. 0 leaves captures where they are. */
  readonly pace: number
  readonly onJob: (job: JobView) => void
  readonly onSaved: (still: StillView) => void
}

const steps = ['requesting', 'downloading', 'downloading', 'verifying', 'saved'] as const

/** Captures in memory that go from state to state by themselves. */
export function createFakeCaptures({ jobs: first, failing, pace, onJob, onSaved }: Needs) {
  const jobs = new Map(first.map((job) => [job.id, job]))
  let made = first.length

  function update(id: string, change: Partial<JobView>) {
    const job = jobs.get(id)
    if (!job) return
    const next = { ...job, ...change }
    jobs.set(id, next)
    onJob(next)
  }

  function save(job: JobView) {
    const { roomId, customRoomId, options } = job
    const capturedAt = new Date().toISOString()
    const still = fakeStill(1_000 + made, {
      id: `still-of-${job.id}`,
      jobId: job.id,
      roomId,
      customRoomId,
      options,
      format: options.format ?? 'jpg',
      capturedAt,
    })
    onSaved(still)
    update(job.id, { state: 'saved', stillId: still.id })
  }

  function advance(id: string, step: number) {
    const job = jobs.get(id)
    const state = steps[step]
    if (!job || !state || job.state === 'cancelled') return
    const failure = step > 0 ? failing[job.roomId] : undefined
    if (failure) return update(id, { state: 'failed', failure })
    if (state === 'saved') return save(job)
    const progress = { bytes: step * 120_000, total: 360_000 }
    update(id, { state, attempts: 1, ...(state === 'downloading' && { progress }) })
    start(id, step + 1)
  }

  function start(id: string, step: number) {
    if (pace > 0) setTimeout(() => advance(id, step), pace)
  }

  return {
    list: (): readonly JobView[] => [...jobs.values()],
    add(job: Pick<JobView, 'projectId' | 'roomId' | 'customRoomId' | 'options'>): JobView {
      made += 1
      const createdAt = new Date().toISOString()
      const rest = {
        state: 'queued',
        attempts: 0,
        createdAt,
        failure: null,
        stillId: null,
      } as const
      const added: JobView = { ...job, id: `job-${made}`, ...rest }
      jobs.set(added.id, added)
      start(added.id, 0)
      return added
    },
    cancel: (id: string) => update(id, { state: 'cancelled' }),
    retry(id: string) {
      update(id, { state: 'queued', failure: null })
      start(id, 0)
    },
    dismiss: (id: string) => void jobs.delete(id),
  }
}
