import type { OpenHours } from './hours.ts'

/**
 * The moments of a schedule: tick 0 at its start, and tick k `k * intervalMs` later. Each follows
 * from the start and not from the tick before, so nothing adds up. Times are whole ms since the
 * start, intervals whole ms.
 */
export function dueAt(tick: number, intervalMs: number): number {
  return tick * intervalMs
}

/** The first tick that is due at `moment` or later. */
export function firstTickFrom(moment: number, intervalMs: number): number {
  return Math.max(0, Math.ceil(moment / intervalMs))
}

/** A grid as the hours see it. */
export interface TimedGrid {
  readonly intervalMs: number
  /** Ms since 1970: when tick 0 was due. */
  readonly anchor: number
  readonly hours: OpenHours
}

/** Ticks on end, the first and the last included. */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Those of the ticks `first` to `last` that lie within the hours, in as few spans as can be. */
export function spansWithin(grid: TimedGrid, { first, last }: Span): readonly Span[] {
  const spans: Span[] = []
  for (let tick = first; tick <= last; ) {
    const moment = grid.anchor + dueAt(tick, grid.intervalMs)
    const end = Math.min(last, lastTickBefore(grid.hours.steadyUntil(moment), grid))
    const before = spans.at(-1)
    if (!grid.hours.includes(moment)) {
      // Nothing is told of these.
    } else if (before?.last === tick - 1) spans[spans.length - 1] = { ...before, last: end }
    else spans.push({ first: tick, last: end })
    tick = end + 1
  }
  return spans
}

/** Ms. Hours of one weekday come within a week, or a week later where daylight saving takes them. */
const farthest = 16 * 24 * 3_600_000

/** The first tick within the hours from `tick` on, or null where there is none for 16 days. */
export function nextTickWithin(grid: TimedGrid, tick: number): number | null {
  const start = grid.anchor + dueAt(tick, grid.intervalMs)
  for (let candidate = tick; ; ) {
    const moment = grid.anchor + dueAt(candidate, grid.intervalMs)
    if (grid.hours.includes(moment)) return candidate
    if (moment - start > farthest) return null
    candidate = lastTickBefore(grid.hours.steadyUntil(moment), grid) + 1
  }
}

function lastTickBefore(moment: number, { anchor, intervalMs }: TimedGrid): number {
  return Math.ceil((moment - anchor) / intervalMs) - 1
}
