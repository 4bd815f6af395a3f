import type { Clock } from '../../clock.ts'
import { StillroomError } from '../../errors.ts'
import { dueAt, firstTickFrom } from './grid.ts'

export interface Schedule {
  /** Whole ms between two ticks. */
  readonly intervalMs: number
  /** How many ticks are to run; `Infinity` without a limit. Skipped ones don't count. */
  readonly count: number
}

/** Ticks that never ran, counted from 0, and why. */
export interface SkippedTicks {
  readonly first: number
  readonly last: number
  /** The tick before them still ran, or the computer slept (or this process was stopped). */
  readonly reason: 'busy' | 'asleep'
}

export interface ScheduleTools {
  readonly clock: Pick<Clock, 'monotonic' | 'sleep'>
  /** Does the work of a tick, counted from 0. What it throws ends the schedule. */
  run(tick: number): Promise<'go-on' | 'end'>
  onSkipped(skipped: SkippedTicks): void
  /** Ends the schedule; whoever gave `run` ends what that does. */
  readonly signal: AbortSignal
}

/** ms. A tick found later than this is past; a busy computer may well be a little late. */
const longestLateness = 10_000

/** ms. Timers stand still while the computer sleeps, so a look at the clock must not be far off. */
const longestNap = 5000

/**
 * Runs a tick at once, and one at each point of the grid. One at a time, and each point once: it is
 * run, or told to `onSkipped`, and never caught up.
 *
 * @throws StillroomError `cancelled` as soon as `signal` aborts between two ticks
 */
export async function runSchedule(schedule: Schedule, tools: ScheduleTools): Promise<void> {
  const { intervalMs, count } = schedule
  const { clock, run, onSkipped, signal } = tools
  const start = clock.monotonic()
  const elapsed = () => Math.floor(clock.monotonic() - start)
  let next = 0

  function skipTo(tick: number, reason: SkippedTicks['reason']): void {
    if (tick <= next) return
    onSkipped({ first: next, last: tick - 1, reason })
    next = tick
  }

  /** @returns whether the next tick is due */
  async function nap(): Promise<boolean> {
    const wait = dueAt(next, intervalMs) - elapsed()
    await clock.sleep(Math.min(Math.max(0, wait), longestNap), signal)
    const now = elapsed()
    const lateness = Math.min(longestLateness, intervalMs - 1)
    skipTo(firstTickFrom(now - lateness, intervalMs), 'asleep')
    return dueAt(next, intervalMs) <= now
  }

  for (let ran = 0; ran < count; ran += 1) {
    if (signal.aborted) throw new StillroomError('cancelled')
    if (ran > 0) skipTo(firstTickFrom(elapsed(), intervalMs), 'busy')
    while (!(await nap()));
    if ((await run(next)) === 'end') return
    next += 1
  }
}
