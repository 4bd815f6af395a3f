import { say } from '../../../words/say.ts'
import type { Clock } from '../../clock.ts'
import { StillroomError } from '../../errors.ts'
import { createTurns } from '../../in-turn.ts'
import type { Catalogue } from '../../library/catalogue.ts'
import type { TickPage } from '../../library/schedules.ts'
import { dueAt } from './grid.ts'
import { createLedger } from './ledger.ts'
import type { TickCaptures, TickOrder, TickTools } from './run-tick.ts'
import type { Runner } from './runner.ts'
import { startRunner } from './runner.ts'
import type { Schedule, Tick } from './schedule.ts'
import type { ScheduleNow } from './schedule-now.ts'
import { nextTickAt } from './schedule-now.ts'

export interface SchedulesDependencies {
  readonly catalogue: Pick<
    Catalogue,
    | 'addSchedule'
    | 'updateSchedule'
    | 'removeSchedule'
    | 'schedules'
    | 'recordTick'
    | 'ticks'
    | 'tickBatches'
    | 'roomsOfSchedule'
  >
  readonly clock: Clock
  readonly clientFor: TickTools['clientFor']
  readonly projectName: (projectId: string) => Promise<string>
  /** Resolves when the captures are kept in the catalogue. */
  readonly capture: (order: TickOrder) => Promise<TickCaptures>
  readonly onBug: (error: unknown) => void
}

/** One schedule of the catalogue: what it does, and what can be done with it. One thing at a time. */
export interface KeptSchedule {
  now(): ScheduleNow
  /** Runs it, where it is to run and doesn't yet. @param isFresh for one that was just made */
  resume(isFresh?: boolean): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
  remove(): Promise<void>
  /** Newest first. */
  ticks(page: Omit<TickPage, 'scheduleId'>): Promise<readonly Tick[]>
  /** Lets it rest until the next {@link KeptSchedule.resume}. */
  rest(): Promise<void>
}

/** For a schedule that was removed, or never was. */
export function goneError(): StillroomError {
  return new StillroomError('invalid-options', { message: say('scheduleGone') })
}

export function keepSchedule(
  schedule: Schedule,
  deps: SchedulesDependencies,
  tell: (schedule: ScheduleNow) => void,
): KeptSchedule {
  const { catalogue, clock, onBug } = deps
  const { id } = schedule
  const inTurn = createTurns()
  const onChange = () => tell(now())
  const ledger = createLedger(schedule, catalogue, { onChange, onBug })
  let runner: Runner | null = null
  let isRemoved = false

  function now(): ScheduleNow {
    const current = ledger.current()
    const isBusy = runner?.isBusy() ?? false
    return { ...current, nextTickAt: nextTickAt(current, clock.now()), isBusy }
  }

  function run(isFresh: boolean): void {
    runner ??= startRunner(ledger, { ...deps, onChange, isFresh })
  }

  async function rest(): Promise<void> {
    await runner?.stop()
    runner = null
  }

  /** Whatever becomes of the catalogue, it comes to rest: each tick may cost money. */
  async function stop(): Promise<void> {
    await rest()
    if (ledger.current().state !== 'running') return
    const endedAt = new Date(clock.now()).toISOString()
    await ledger.changeAtOnce({ state: 'stopped', endedAt, endReason: null })
  }

  async function start(): Promise<void> {
    if (isRemoved) throw goneError()
    const { state, nextTick, intervalMs } = ledger.current()
    if (state === 'ended') {
      throw new StillroomError('invalid-options', {
        message: say('scheduleEnded'),
        action: say('makeNewOne'),
      })
    }
    if (state === 'stopped') {
      await rest()
      const anchor = clock.now() - dueAt(nextTick, intervalMs)
      await ledger.change({ state: 'running', anchor, endedAt: null, endReason: null })
    }
    run(state === 'stopped')
  }

  return {
    now,
    resume: (isFresh = false) =>
      inTurn(async () => {
        if (ledger.current().state === 'running') run(isFresh)
      }),
    start: () => inTurn(start),
    stop: () => inTurn(stop),
    remove: () =>
      inTurn(async () => {
        // Where this can't be written, the removal fails as well, and says so.
        await stop().catch(() => {})
        await catalogue.removeSchedule(id)
        isRemoved = true
      }),
    async ticks({ limit, before }) {
      const written = await catalogue.ticks({
        scheduleId: id,
        limit,
        ...(before !== undefined && { before }),
      })
      const unwritten = ledger.unwritten().filter(({ first }) => first < (before ?? Infinity))
      return [...unwritten.toReversed(), ...written].slice(0, limit)
    },
    rest: () => inTurn(rest),
  }
}
