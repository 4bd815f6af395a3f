import { assertNever, toFailure } from '../../errors.ts'
import { createTurns } from '../../in-turn.ts'
import type { Catalogue } from '../../library/catalogue.ts'
import type { SchedulePatch } from '../../library/schedules.ts'
import type { Schedule, Tick, TickOutcome } from './schedule.ts'

export type LedgerCatalogue = Pick<Catalogue, 'recordTick' | 'updateSchedule'>

/** One schedule as it stands, and its way into the catalogue. */
export interface Ledger {
  current(): Schedule
  /** Ticks that the catalogue has not taken yet, oldest first. */
  unwritten(): readonly Tick[]
  /**
   * Notes what became of ticks, with what else changes. Never rejects: what the catalogue can't
   * take now goes with the next note.
   */
  record(tick: Tick, patch?: SchedulePatch): Promise<void>
  /** Changes it once the catalogue has; rejects with the catalogue's failure. */
  change(patch: SchedulePatch): Promise<void>
  /** Changes it whatever becomes of the catalogue; then rejects with the catalogue's failure. */
  changeAtOnce(patch: SchedulePatch): Promise<void>
  /** Changes it here; the catalogue hears of it with the next note. */
  amend(patch: SchedulePatch): void
  /** Resolves when all that was noted so far has been tried. */
  settled(): Promise<void>
}

interface Note {
  readonly tick: Tick
  readonly patch: SchedulePatch
}

/** A disk may be full for long: the counts stay right, but the oldest rows are given up. */
const mostUnwritten = 100

export function createLedger(
  schedule: Schedule,
  catalogue: LedgerCatalogue,
  { onChange, onBug }: { readonly onChange: () => void; readonly onBug: (error: unknown) => void },
): Ledger {
  const inTurn = createTurns()
  let now = schedule
  let notes: readonly Note[] = []

  function amend(patch: SchedulePatch): void {
    now = { ...now, ...patch }
    onChange()
  }

  /** Writes the notes in their order, each together with how the schedule stood then. */
  async function write(): Promise<void> {
    for (let note = notes[0]; note; note = notes[0]) {
      const { tick, patch } = note
      try {
        await catalogue.recordTick(tick, patch)
      } catch (error) {
        if (toFailure(error).code !== 'internal') throw error
        // It would fail for ever, and hold up all others.
        onBug(error)
      }
      notes = notes.filter((other) => other !== note)
    }
  }

  async function writeState(patch: SchedulePatch): Promise<void> {
    await write()
    await catalogue.updateSchedule(now.id, patch)
  }

  return {
    current: () => now,
    unwritten: () => notes.map(({ tick }) => tick),
    record(tick, patch = {}) {
      amend({ ...advance(now, tick), ...patch })
      notes = [...notes, { tick, patch: stateOf(now) }].slice(-mostUnwritten)
      return inTurn(write).catch(() => {})
    },
    change: (patch) =>
      inTurn(async () => {
        await writeState({ ...stateOf(now), ...patch })
        amend(patch)
      }),
    changeAtOnce(patch) {
      amend(patch)
      return inTurn(() => writeState(stateOf(now)))
    },
    amend,
    settled: () => inTurn(async () => {}),
  }
}

/** What a tick changes of its schedule. */
function advance(schedule: Schedule, { first, last, outcome }: Tick): SchedulePatch {
  const counter = counterOf(outcome)
  return { nextTick: last + 1, [counter]: schedule[counter] + last - first + 1 }
}

function counterOf(outcome: TickOutcome): 'ran' | 'skipped' | 'missed' | 'failed' {
  switch (outcome) {
    case 'ran':
    case 'nobody-live':
      return 'ran'
    case 'busy':
      return 'skipped'
    case 'missed':
    case 'failed':
      return outcome
    default:
      return assertNever(outcome)
  }
}

function stateOf(schedule: Schedule): Required<SchedulePatch> {
  const { state, anchor, nextTick, ran, skipped, missed, failed, endedAt, endReason } = schedule
  return { state, anchor, nextTick, ran, skipped, missed, failed, endedAt, endReason }
}
