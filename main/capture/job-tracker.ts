import type { Failure } from '../errors.ts'
import type { Catalogue } from '../library/catalogue.ts'
import type { JobPatch, NewJob } from '../library/jobs.ts'
import type { NewStill, Still } from '../library/still.ts'
import type { Job, JobState, Received } from './job.ts'
import { canMove } from './job.ts'

/** What listeners are told whenever a job changes. */
export interface JobChange {
  readonly job: Job
  /** Only while it downloads. */
  readonly progress?: { readonly bytes: number; readonly total: number | null }
  /** Only while it waits for another try; ms since 1970. */
  readonly nextTryAt?: number
}

/** A job's single writer: catalogue first, listeners after, so that nobody is told what isn't kept. */
export interface JobTracker {
  readonly current: Job
  move(state: JobState, patch?: Omit<JobPatch, 'state'>, nextTryAt?: number): Promise<void>
  /** Keeps what was chosen of several takes, and makes jobs of the others. */
  choose(patch: JobPatch, others: readonly NewJob[]): Promise<readonly Job[]>
  /** Keeps the name that the verified file is about to get; false where a still has it. */
  reserve(target: string, sha256: string, received: Received | null): Promise<boolean>
  /** Writes the still and the job's end. @param isAlone false where a part may be left of it */
  save(still: NewStill, isAlone: boolean): Promise<Still>
  /** Ends without a still. @param endedAt ISO 8601 */
  end(state: 'failed' | 'cancelled', failure: Failure, endedAt: string): Promise<void>
  /** Takes over, and tells, what its owner has written to the catalogue already. */
  adopt(patch: JobPatch): void
  /** Tells a state that needs no keeping, because a crash in it changes nothing. */
  show(state: JobState): void
  /** Tells that a step will be tried again at `nextTryAt` (ms since 1970), and why. */
  showWait(failure: Failure, nextTryAt: number): void
  showProgress(bytes: number, total: number | null): void
}

/** Ms between two reports of progress: more often no eye can follow. */
const progressIntervalMs = 100

/** @param onChange told after every change; must not throw */
export function trackJob(
  job: Job,
  catalogue: Pick<Catalogue, 'updateJob' | 'chooseTake' | 'reserveTarget' | 'saveStill'>,
  onChange: (change: JobChange) => void,
): JobTracker {
  let current = job
  let reportedAt = 0

  function check(state: JobState): void {
    if (state !== current.state && !canMove(current.state, state)) {
      throw new Error(`A job can't go from ${current.state} to ${state}.`)
    }
  }

  function become(patch: Partial<Job>, nextTryAt?: number): void {
    current = { ...current, ...patch }
    onChange({ job: current, ...(nextTryAt !== undefined && { nextTryAt }) })
  }

  return {
    get current() {
      return current
    },
    async move(state, patch = {}, nextTryAt) {
      check(state)
      await catalogue.updateJob(current.id, { ...patch, state })
      become({ ...patch, state }, nextTryAt)
    },
    async choose(patch, others) {
      const made = await catalogue.chooseTake(current.id, patch, others)
      become(patch)
      return made
    },
    async reserve(target, sha256, received) {
      check('verifying')
      const kept = { target, sha256, received }
      const isFree = await catalogue.reserveTarget({ jobId: current.id, ...kept })
      if (isFree) current = { ...current, state: 'verifying', ...kept }
      return isFree
    },
    async save(still, isAlone) {
      check('saved')
      const saved = await catalogue.saveStill(still, { hasLeftovers: !isAlone })
      become({ state: 'saved', stillId: still.id, failure: null, endedAt: still.savedAt })
      return saved
    },
    async end(state, failure, endedAt) {
      check(state)
      const patch = { state, failure, endedAt }
      // Where the catalogue itself fails, people are told all the same; the row as it stands is
      // taken up by the next recover().
      await catalogue.updateJob(current.id, patch).catch(() => {})
      become(patch)
    },
    adopt: become,
    show(state) {
      check(state)
      become({ state })
    },
    showWait: (failure, nextTryAt) => onChange({ job: { ...current, failure }, nextTryAt }),
    showProgress(bytes, total) {
      const now = performance.now()
      if (now - reportedAt < progressIntervalMs && bytes !== total) return
      reportedAt = now
      onChange({ job: current, progress: { bytes, total } })
    },
  }
}
