import type { Clock } from '../../clock.ts'
import type { SchedulePatch } from '../../library/schedules.ts'
import { firstTickFrom } from './grid.ts'
import type { Ledger } from './ledger.ts'
import { watchStreams } from './live-rooms.ts'
import type { TickResult, TickTools } from './run-tick.ts'
import { runTick } from './run-tick.ts'
import type { TickNotes } from './tick-notes.ts'
import { untilAborted } from './until-aborted.ts'

interface WorkTools extends Omit<TickTools, 'haveEnded'> {
  readonly ledger: Ledger
  readonly notes: TickNotes
  readonly clock: Clock
  /** Ids of rooms that have been live before. */
  readonly known: readonly string[]
  /** Whole ms since tick 0 was due. */
  readonly elapsed: () => number
  setBusy(isBusy: boolean): void
}

/** Ms by which the wall clock may stray from the grid before the grid's start is noted anew. */
const longestDrift = 1000

/** @returns what is to be done at each tick: ask, capture, note it, and wait for the captures */
export function tickWork(tools: WorkTools): (tick: number) => Promise<'go-on' | 'end'> {
  const { ledger, notes, known, elapsed, clock, signal, onBug, setBusy } = tools
  const { rooms, intervalMs } = ledger.current()
  const haveEnded = watchStreams(rooms?.map(({ roomId }) => roomId) ?? [], known)
  let refusal: { readonly result: TickResult; readonly until: number } | null = null

  /** A server that asks to wait is left alone: meanwhile each tick fails as the one it refused. */
  async function askAndCapture(tick: number): Promise<TickResult> {
    if (refusal && clock.monotonic() < refusal.until) return refusal.result
    const { waitMs, ...result } = await runTick(ledger.current(), tick, { ...tools, haveEnded })
    refusal = waitMs === undefined ? null : { result, until: clock.monotonic() + waitMs }
    return result
  }

  /** The grid by the wall clock as it stands now, for the next start of Stillroom. */
  function drift(): SchedulePatch {
    const anchor = clock.now() - elapsed()
    return Math.abs(anchor - ledger.current().anchor) > longestDrift ? { anchor } : {}
  }

  async function untilCaptured(tick: number, captured: Promise<void>): Promise<void> {
    try {
      await untilAborted(captured.catch(onBug), signal)
    } catch (error) {
      const last = firstTickFrom(elapsed(), intervalMs) - 1
      notes.hadNoneWithin('busy', { first: tick + 1, last })
      throw error
    }
  }

  return async (tick) => {
    setBusy(true)
    try {
      const result = await askAndCapture(tick)
      const isLast = await notes.hadTurn(tick, result, drift())
      if (result.ended) await untilCaptured(tick, result.ended)
      return isLast ? 'end' : 'go-on'
    } finally {
      setBusy(false)
    }
  }
}
