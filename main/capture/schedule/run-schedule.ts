import type { Clock } from '../../clock.ts'
import { StillroomError } from '../../errors.ts'
import type { Span } from './grid.ts'
import { dueAt, firstTickFrom, spansWithin } from './grid.ts'
import type { OpenHours } from './hours.ts'
import { always } from './hours.ts'

export interface TickPlan {
  /** Whole ms between two ticks. */
  readonly intervalMs: number
  /** How many ticks are to run; `Infinity` without a limit. Skipped ones don't count. */
  readonly count: number
  /** Where a run takes up the grid of an earlier one; without it, tick 0 is due now. */
  readonly begin?: {
    /** The first tick that has not been dealt with. */
    readonly tick: number
    /** Whole ms since tick 0 was due. */
    readonly elapsed: number
  }
  /** Ticks outside of them are passed over, without a word. */
  readonly hours?: OpenHours
}

/** Ticks that never ran, counted from 0, and why. */
export interface SkippedTicks extends Span {
  /** The tick before them still ran, or the computer slept (or no process ran the schedule). */
  readonly reason: 'busy' | 'asleep'
}

export interface ScheduleTools {
  readonly clock: Clock
  /** Does the work of a tick, counted from 0. What it throws ends the schedule. */
  run(tick: number): Promise<'go-on' | 'end'>
  onSkipped(skipped: SkippedTicks): void
  /** Ends the schedule; whoever gave `run` ends what that does. */
  readonly signal: AbortSignal
}

/** ms. A tick found later than this is past; a busy computer may well be a little late. */
export const longestLateness = 10_000

/** ms. Timers stand still while the computer sleeps, so a look at the clock must not be far off. */
const longestNap = 5000

/**
 * Runs a tick at each point of the grid. One at a time, and each point once: it is run, or told to
 * `onSkipped`, or passed over as outside the hours, and never caught up.
 *
 * @throws StillroomError `cancelled` as soon as `signal` aborts between two ticks
 */
export async function runSchedule(plan: TickPlan, tools: ScheduleTools): Promise<void> {
  const { intervalMs, count, begin = { tick: 0, elapsed: 0 }, hours = always } = plan
  const { clock, run, onSkipped, signal } = tools
  const start = clock.monotonic() - begin.elapsed
  const elapsed = () => Math.floor(clock.monotonic() - start)
  // By the wall clock as it stands now: hours are what people read there.
  const grid = () => ({ intervalMs, hours, anchor: clock.now() - elapsed() })
  let next = begin.tick

  function skipTo(tick: number, reason: SkippedTicks['reason']): void {
    if (tick <= next) return
    const spans = spansWithin(grid(), { first: next, last: tick - 1 })
    next = tick
    for (const span of spans) onSkipped({ ...span, reason })
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

  const isWithinHours = () => hours.includes(grid().anchor + dueAt(next, intervalMs))

  skipTo(firstTickFrom(begin.elapsed, intervalMs), 'asleep')
  for (let ran = 0; ran < count; ) {
    if (signal.aborted) throw new StillroomError('cancelled')
    while (!(await nap()));
    if (isWithinHours()) {
      if ((await run(next)) === 'end') return
      ran += 1
      next += 1
      if (ran < count && !signal.aborted) skipTo(firstTickFrom(elapsed(), intervalMs), 'busy')
    } else next += 1
  }
}
