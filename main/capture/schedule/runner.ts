import type { Clock } from '../../clock.ts'
import { toFailure } from '../../errors.ts'
import type { Catalogue } from '../../library/catalogue.ts'
import { dueAt } from './grid.ts'
import { openHours } from './hours.ts'
import type { Ledger } from './ledger.ts'
import { longestLateness, runSchedule } from './run-schedule.ts'
import type { TickTools } from './run-tick.ts'
import { createTickNotes } from './tick-notes.ts'
import { tickWork } from './tick-work.ts'

export interface RunnerTools extends Omit<TickTools, 'signal' | 'haveEnded'> {
  readonly clock: Clock
  readonly catalogue: Pick<Catalogue, 'tickBatches' | 'roomsOfSchedule'>
  /** True where somebody has just started it: its grid begins with the next tick, now. */
  readonly isFresh: boolean
  /** `isBusy` has changed. */
  readonly onChange: () => void
}

/** A schedule that runs. */
export interface Runner {
  /** True while a tick asks or its captures are under way. */
  isBusy(): boolean
  /** Ends it without marking it as stopped; captures under way are left to themselves. */
  stop(): Promise<void>
}

/** Ms after which a catalogue that can't be read is tried again. */
const readAgainMs = 5000

/** Runs a schedule from its next tick on, until it ends or is stopped. */
export function startRunner(ledger: Ledger, tools: RunnerTools): Runner {
  const stopping = new AbortController()
  let isBusy = false
  const setBusy = (value: boolean) => {
    isBusy = value
    tools.onChange()
  }
  /** Nothing but a bug gets here. */
  async function giveUp(error: unknown): Promise<void> {
    if (stopping.signal.aborted) return
    tools.onBug(error)
    const endedAt = new Date(tools.clock.now()).toISOString()
    const patch = { state: 'stopped', endedAt, endReason: toFailure(error) } as const
    await ledger.changeAtOnce(patch).catch(tools.onBug)
  }
  const done = run(ledger, { ...tools, setBusy, signal: stopping.signal })
    .catch(giveUp)
    .then(() => ledger.settled())
  return {
    isBusy: () => isBusy,
    stop() {
      stopping.abort()
      return done
    },
  }
}

interface RunTools extends RunnerTools {
  readonly signal: AbortSignal
  setBusy(isBusy: boolean): void
}

async function run(ledger: Ledger, tools: RunTools): Promise<void> {
  const { clock, catalogue, signal } = tools
  const { id, intervalMs, stopWhenEnded } = ledger.current()
  const hours = openHours(ledger.current())
  const notes = createTickNotes(ledger, hours, clock)
  notes.takeUp(await read(() => catalogue.tickBatches(id, ledger.current().nextTick), tools))
  // Of a long schedule that is much to read.
  const known = stopWhenEnded ? await read(() => catalogue.roomsOfSchedule(id), tools) : []
  if (ledger.current().state !== 'running') return
  const { begun, elapsed } = takeUpGrid(ledger, clock, tools.isFresh)
  const begin = { tick: ledger.current().nextTick, elapsed: begun }
  await runSchedule(
    { intervalMs, count: Infinity, begin, hours },
    {
      clock,
      signal,
      run: tickWork({ ...tools, ledger, notes, known, elapsed }),
      onSkipped: ({ reason, ...span }) =>
        notes.hadNone(reason === 'asleep' ? 'missed' : reason, span),
    },
  )
}

/** The catalogue's disk may be away, or another program hold it: no reason to end a schedule. */
async function read<T>(ask: () => Promise<T>, { clock, signal, onBug }: RunTools): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (toFailure(error).code === 'internal') onBug(error)
      await clock.sleep(readAgainMs, signal)
    }
  }
}

/**
 * Takes up the grid of an earlier run, by the wall clock. Where that was set back so far that the
 * last tick lies ahead, the grid is laid anew, with its next tick now.
 *
 * @returns whole ms since tick 0 was due: now, and at any time by the clock that doesn't heed such
 *   changes
 */
function takeUpGrid(ledger: Ledger, clock: Clock, isFresh: boolean) {
  const { anchor, intervalMs, nextTick } = ledger.current()
  const since = clock.now() - anchor
  const due = dueAt(nextTick, intervalMs)
  const isLaidAnew = isFresh || due - since > intervalMs + longestLateness
  const laid = clock.now() - due
  if (isLaidAnew && laid !== anchor) ledger.amend({ anchor: laid })
  // That clock moves in steps: read again, it would find the tick that is due now past already.
  const begun = isLaidAnew ? due : since
  const start = clock.monotonic() - begun
  return { begun, elapsed: () => Math.floor(clock.monotonic() - start) }
}
