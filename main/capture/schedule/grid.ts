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
