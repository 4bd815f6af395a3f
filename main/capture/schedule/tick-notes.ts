import { say } from '../../../words/say.ts'
import type { Clock } from '../../clock.ts'
import type { SchedulePatch, TickBatch } from '../../library/schedules.ts'
import type { Span } from './grid.ts'
import { dueAt, spansWithin } from './grid.ts'
import type { OpenHours } from './hours.ts'
import type { Ledger } from './ledger.ts'
import type { EndReason, Tick } from './schedule.ts'

/** Puts what became of a schedule's ticks into its ledger. */
export interface TickNotes {
  /**
   * A tick that had its turn; the last one ends the schedule.
   *
   * @param patch what else it changes
   * @returns whether it was the last one
   */
  hadTurn(tick: number, result: TurnResult, patch?: SchedulePatch): Promise<boolean>
  /** Ticks that had none, all of them within the hours. */
  hadNone(outcome: 'busy' | 'missed', span: Span): void
  /** The same, of which some may lie outside the hours. */
  hadNoneWithin(outcome: 'busy' | 'missed', span: Span): void
  /** Stillroom may have been killed after a tick's captures were kept, and before the tick was. */
  takeUp(batches: readonly TickBatch[]): void
}

interface TurnResult extends Pick<Tick, 'outcome' | 'batchId' | 'rooms' | 'failure'> {
  readonly end?: { readonly state: 'stopped' | 'ended'; readonly endReason: EndReason }
}

const ticksDone: EndReason = { code: 'ticks-done', message: say('ticksDone') }

export function createTickNotes(ledger: Ledger, hours: OpenHours, clock: Clock): TickNotes {
  const { id, intervalMs, stopAfter } = ledger.current()

  function record(tick: Omit<Tick, 'scheduleId' | 'at'>, patch: SchedulePatch): Promise<void> {
    const anchor = patch.anchor ?? ledger.current().anchor
    const at = new Date(anchor + dueAt(tick.first, intervalMs)).toISOString()
    return ledger.record({ ...tick, scheduleId: id, at }, patch)
  }

  function endOf(result: TurnResult): TurnResult['end'] {
    const { ran, failed } = ledger.current()
    const isLast = stopAfter !== null && ran + failed + 1 >= stopAfter
    return result.end ?? (isLast ? { state: 'ended', endReason: ticksDone } : undefined)
  }

  const notes: TickNotes = {
    async hadTurn(tick, result, patch = {}) {
      const { outcome, batchId, rooms, failure } = result
      const end = endOf(result)
      const endedAt = new Date(clock.now()).toISOString()
      await record(
        { first: tick, last: tick, outcome, batchId, rooms, failure },
        { ...patch, ...(end && { ...end, endedAt }) },
      )
      return end !== undefined
    },
    hadNone(outcome, { first, last }) {
      void record({ first, last, outcome, batchId: null, rooms: 0, failure: null }, {})
    },
    hadNoneWithin(outcome, span) {
      const grid = { anchor: ledger.current().anchor, intervalMs, hours }
      for (const within of spansWithin(grid, span)) notes.hadNone(outcome, within)
    },
    takeUp(batches) {
      for (const { tick, batchId, rooms } of batches) {
        notes.hadNoneWithin('missed', { first: ledger.current().nextTick, last: tick - 1 })
        void notes.hadTurn(tick, { outcome: 'ran', batchId, rooms, failure: null })
      }
    },
  }
  return notes
}
