import type { JobScope } from '../../main/capture/scope.ts'
import type { Failure } from '../../main/errors.ts'
import type { BatchView, JobView, StillView } from '../../preload/contract.ts'
import { fakeBatchOf } from './fake-batches.ts'
import { fakeStill } from './fake-data.ts'

interface Needs {
  readonly jobs: readonly JobView[]
  /** Captures of these rooms fail. */
  readonly failing: Readonly<Record<string, Failure>>
  /** Ms that a capture spends in each state. 0 leaves captures where they are. */
  readonly pace: number
  readonly onJobs: (jobs: readonly JobView[]) => void
  readonly onBatches: (batches: readonly BatchView[]) => void
  readonly onSaved: (still: StillView) => void
}

type Ordered = Pick<JobView, 'projectId' | 'roomId' | 'customRoomId' | 'options'> & {
  readonly jobId?: string | undefined
}

const steps = ['requesting', 'downloading', 'downloading', 'verifying', 'saved'] as const

const isOpen = ({ state }: JobView) => !['saved', 'failed', 'cancelled'].includes(state)

/** Captures in memory that go from state to state by themselves. */
export function createFakeCaptures(needs: Needs) {
  const { jobs: first, failing, pace, onJobs, onBatches, onSaved } = needs
  const jobs = new Map(first.map((job) => [job.id, job]))
  let made = first.length
  let batches = 0

  const ofBatch = (batchId: string) => [...jobs.values()].filter((job) => job.batchId === batchId)

  function update(ids: readonly string[], change: Partial<JobView>) {
    const changed = ids
      .map((id) => jobs.get(id))
      .filter((job) => job !== undefined)
      .map((job) => ({ ...job, ...change }))
    for (const job of changed) jobs.set(job.id, job)
    tell(changed)
  }

  function tell(changed: readonly JobView[]) {
    if (changed.length === 0) return
    onJobs(changed)
    const ids = new Set(changed.map(({ batchId }) => batchId))
    onBatches([...ids].map((id) => fakeBatchOf(id, ofBatch(id))))
  }

  function save(job: JobView) {
    const { roomId, customRoomId, options } = job
    const still = fakeStill(1_000 + made, {
      id: `still-of-${job.id}`,
      jobId: job.id,
      roomId,
      customRoomId,
      options,
      format: options.format ?? 'jpg',
      capturedAt: new Date().toISOString(),
    })
    onSaved(still)
    update([job.id], { state: 'saved', stillId: still.id })
  }

  function advance(id: string, step: number) {
    const job = jobs.get(id)
    const state = steps[step]
    if (!job || !state || !isOpen(job)) return
    if (job.paused && step === 0) return
    const failure = step > 0 ? failing[job.roomId] : undefined
    if (failure) return update([id], { state: 'failed', failure })
    if (state === 'saved') return save(job)
    const progress = { bytes: step * 120_000, total: 360_000 }
    update([id], { state, attempts: 1, ...(state === 'downloading' && { progress }) })
    start(id, step + 1)
  }

  function start(id: string, step: number) {
    if (pace > 0) setTimeout(() => advance(id, step), pace)
  }

  function within(scope: JobScope, test: (job: JobView) => boolean): readonly string[] {
    const all = [...jobs.values()].filter(test)
    return all.filter((job) => isWithin(job, scope)).map(({ id }) => id)
  }

  function add({ jobId, ...job }: Ordered, batchId: string): JobView {
    made += 1
    const added: JobView = {
      ...job,
      id: jobId ?? `job-${made}`,
      batchId,
      state: 'queued',
      paused: false,
      attempts: 0,
      createdAt: new Date().toISOString(),
      failure: null,
      stillId: null,
    }
    jobs.set(added.id, added)
    start(added.id, 0)
    return added
  }

  return {
    list: (): readonly JobView[] => [...jobs.values()],
    batches: (): readonly BatchView[] =>
      [...new Set([...jobs.values()].map(({ batchId }) => batchId))].map((id) =>
        fakeBatchOf(id, ofBatch(id)),
      ),
    addBatch(ordered: readonly Ordered[]): readonly JobView[] {
      batches += 1
      const added = ordered.map((job) => add(job, `batch-of-press-${batches}`))
      tell(added)
      return added
    },
    cancel: (scope: JobScope) => update(within(scope, isOpen), { state: 'cancelled' }),
    pause: (scope: JobScope) => update(within(scope, isOpen), { paused: true }),
    resume(scope: JobScope) {
      const ids = within(scope, ({ paused }) => paused)
      update(ids, { paused: false })
      for (const id of ids) start(id, 0)
    },
    retry(scope: JobScope) {
      const isOne = scope !== 'all' && 'jobId' in scope
      const ids = within(scope, (job) => (isOne ? !isOpen(job) : job.state === 'failed'))
      update(ids, { state: 'queued', failure: null })
      for (const id of ids) start(id, 0)
    },
    dismiss(scope: JobScope) {
      for (const id of within(scope, (job) => !isOpen(job))) jobs.delete(id)
    },
  }
}

function isWithin(job: JobView, scope: JobScope): boolean {
  if (scope === 'all') return true
  return 'jobId' in scope ? scope.jobId === job.id : scope.batchId === job.batchId
}
