import type { BatchProgress } from '../../capture/batch-progress.ts'

/** What the taskbar or the dock shows of captures under way. */
interface Progress {
  /** 0 to 1; -1 takes it away. */
  readonly value: number
  /** Only Windows draws the difference. */
  readonly mode: 'normal' | 'paused' | 'error'
}

const none: Progress = { value: -1, mode: 'normal' }

/** What waits, runs and has ended, over all batches under way. */
export interface ProgressFollower {
  /** @returns what is to be shown from now on; undefined where that is as before */
  take(batches: readonly BatchProgress[]): Progress | undefined
  /** Whether captures are paused, those of schedules included. */
  canResume(): boolean
}

/**
 * Follows what was asked for by hand, from the first batch until all have ended. Schedules are
 * left out: theirs would come and go for ever.
 */
export function followProgress(): ProgressFollower {
  const run = new Map<string, BatchProgress>()
  const open = new Map<string, BatchProgress>()
  let shown = none

  function keep(batch: BatchProgress): void {
    if (batch.endedAt === null) open.set(batch.id, batch)
    else open.delete(batch.id)
    if (batch.scheduleId === null && (run.has(batch.id) || batch.endedAt === null)) {
      run.set(batch.id, batch)
    }
  }

  return {
    take(batches) {
      for (const batch of batches) keep(batch)
      if ([...run.values()].every(({ endedAt }) => endedAt !== null)) run.clear()
      const next = progressOf([...run.values()])
      if (next.value === shown.value && next.mode === shown.mode) return undefined
      shown = next
      return next
    },
    canResume: () => [...open.values()].some(({ paused }) => paused > 0),
  }
}

function progressOf(batches: readonly BatchProgress[]): Progress {
  if (batches.length === 0) return none
  const count = (of: (batch: BatchProgress) => number) =>
    batches.reduce((total, batch) => total + of(batch), 0)
  const ended = count(({ saved, failed, cancelled }) => saved + failed + cancelled)
  const moving = count(({ waiting, running }) => waiting + running)
  const paused = count((batch) => batch.paused)
  const failed = count((batch) => batch.failed)
  const value = ended / Math.max(ended + moving + paused, 1)
  return { value, mode: moving === 0 ? 'paused' : failed > 0 ? 'error' : 'normal' }
}
