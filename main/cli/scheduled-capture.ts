import type { RoomsNow } from '../capture/schedule/live-rooms.ts'
import { concernsOneTick, watchStreams } from '../capture/schedule/live-rooms.ts'
import type { SkippedTicks, TickPlan } from '../capture/schedule/run-schedule.ts'
import { runSchedule } from '../capture/schedule/run-schedule.ts'
import type { Clock } from '../clock.ts'
import type { ErrorCode } from '../errors.ts'
import { assertNever, toFailure } from '../errors.ts'
import { lastingCodes } from './ask-rooms.ts'
import { sentence } from './output.ts'

export interface ScheduledCapture {
  readonly clock: Clock
  /** The rooms that were named; none where every live room is meant. */
  readonly roomIds: readonly string[]
  readonly signal: AbortSignal
  /** Asked before each tick: only live rooms are captured. */
  ask(): Promise<RoomsNow>
  /** Captures each of the rooms once; resolves when the last capture has ended. */
  capture(roomIds: readonly string[]): Promise<void>
  /** Takes a line about the schedule itself. */
  tell(line: string): void
}

/**
 * Captures the rooms that are live at each tick, until the schedule's end or the end of every
 * named room's stream.
 *
 * @returns why ticks failed, or could not ask about a room
 * @throws StillroomError where no later tick can do better, and `cancelled` after an abort
 */
export async function captureOnSchedule(
  plan: TickPlan,
  { clock, roomIds, signal, ask, capture, tell }: ScheduledCapture,
): Promise<readonly ErrorCode[]> {
  const failures: ErrorCode[] = []
  const haveEnded = watchStreams(roomIds)

  function fail(where: string, error: unknown): void {
    const failure = toFailure(error)
    failures.push(failure.code)
    tell(`${where}: ${sentence(failure)}`)
  }

  async function runTick(name: string): Promise<'go-on' | 'end'> {
    const now = await ask()
    for (const { roomId, error } of now.unknown) fail(`${name}, ${roomId} not captured`, error)
    if (haveEnded(now)) {
      tell(`${name}: every stream has ended, and with them the schedule.`)
      return 'end'
    }
    if (now.idle.length > 0) tell(`${name}: not live, so not captured: ${now.idle.join(', ')}.`)
    else if (now.live.length + now.unknown.length === 0) tell(`${name}: no room is live.`)
    if (now.live.length > 0) await capture(now.live)
    return 'go-on'
  }

  await runSchedule(plan, {
    clock,
    signal,
    onSkipped: (skipped) => tell(describe(skipped)),
    async run(tick) {
      const name = `Tick ${tick + 1}`
      try {
        return await runTick(name)
      } catch (error) {
        if (!concernsOneTick(error, lastingCodes)) throw error
        fail(`${name} failed`, error)
        return 'go-on'
      }
    },
  })
  return failures
}

function describe({ first, last, reason }: SkippedTicks): string {
  const ticks = first === last ? `Tick ${first + 1}` : `Ticks ${first + 1} to ${last + 1}`
  switch (reason) {
    case 'busy':
      return `${ticks} skipped: the one before was still running.`
    case 'asleep':
      return `${ticks} missed: this computer or process was asleep.`
    default:
      return assertNever(reason)
  }
}
