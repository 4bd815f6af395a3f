import { say } from '../../../words/say.ts'
import type { ErrorCode } from '../../errors.ts'
import { StillroomError, toFailure } from '../../errors.ts'
import type { LiveRoomsClient, RoomsNow } from './live-rooms.ts'
import { askAllLive, askNamed } from './live-rooms.ts'
import type { EndReason, RoomRef, Schedule, Tick } from './schedule.ts'
import { untilAborted } from './until-aborted.ts'

/** The captures that a tick asks for. */
export interface TickOrder {
  readonly schedule: Schedule
  readonly tick: number
  readonly rooms: readonly RoomRef[]
}

/** Captures that are kept in the catalogue. */
export interface TickCaptures {
  readonly batchId: string
  /** Resolves when the last of them has ended. */
  readonly ended: Promise<void>
}

export interface TickTools {
  readonly clientFor: (projectId: string) => Promise<LiveRoomsClient>
  readonly capture: (order: TickOrder) => Promise<TickCaptures>
  /** Told of each answer; true where every stream has ended. */
  readonly haveEnded: (now: RoomsNow) => boolean
  readonly onBug: (error: unknown) => void
  readonly signal: AbortSignal
}

/** What a tick came to. */
export interface TickResult
  extends Pick<Tick, 'outcome' | 'batchId' | 'rooms' | 'failure'>,
    Pick<Partial<TickCaptures>, 'ended'> {
  /** Why no further tick is to come. */
  readonly end?: { readonly state: 'stopped' | 'ended'; readonly endReason: EndReason }
  /** Ms for which the server wants no further question, where it refused this one. */
  readonly waitMs?: number
}

/**
 * Rejected credentials stay so until somebody connects the project again. A locked keychain or a
 * wrong clock is mended by somebody while the schedule goes on, as an outage mends itself.
 */
const lasting: ReadonlySet<ErrorCode> = new Set(['auth-rejected'])

const streamsEnded: EndReason = { code: 'streams-ended', message: say('streamsEnded') }

/**
 * Asks which of the schedule's rooms are live, and captures those.
 *
 * @throws StillroomError `cancelled` where `signal` aborts before anything is captured
 */
export async function runTick(
  schedule: Schedule,
  tick: number,
  tools: TickTools,
): Promise<TickResult> {
  try {
    return await captureLive(schedule, tick, tools)
  } catch (error) {
    if (tools.signal.aborted) throw new StillroomError('cancelled', { cause: error })
    if (!(error instanceof StillroomError)) tools.onBug(error)
    const failure = toFailure(error)
    const result = { outcome: 'failed', batchId: null, rooms: 0, failure } as const
    if (lasting.has(failure.code)) {
      return { ...result, end: { state: 'stopped', endReason: failure } }
    }
    const waitMs = error instanceof StillroomError ? error.retryAfterMs : undefined
    return waitMs === undefined ? result : { ...result, waitMs }
  }
}

async function captureLive(
  schedule: Schedule,
  tick: number,
  { clientFor, capture, haveEnded, signal }: TickTools,
): Promise<TickResult> {
  const client = await untilAborted(clientFor(schedule.projectId), signal)
  const now = await ask(schedule, client, signal)
  const failure = now.unknown[0] ? toFailure(now.unknown[0].error) : null
  const nothing = { batchId: null, rooms: 0, failure }
  if (schedule.stopWhenEnded && haveEnded(now)) {
    return { ...nothing, outcome: 'nobody-live', end: { state: 'ended', endReason: streamsEnded } }
  }
  if (now.live.length === 0) return { ...nothing, outcome: failure ? 'failed' : 'nobody-live' }
  if (signal.aborted) throw new StillroomError('cancelled')
  const { batchId, ended } = await capture({ schedule, tick, rooms: refs(schedule, now.live) })
  return { outcome: 'ran', batchId, rooms: now.live.length, failure, ended }
}

function ask({ rooms }: Schedule, client: LiveRoomsClient, signal: AbortSignal): Promise<RoomsNow> {
  if (!rooms) return askAllLive(client, signal)
  const roomIds = rooms.map(({ roomId }) => roomId)
  return askNamed(roomIds, client, { signal, lasting })
}

/** The list of live rooms doesn't tell their custom ids. */
function refs({ rooms }: Schedule, live: readonly string[]): readonly RoomRef[] {
  const named = new Map(rooms?.map((room) => [room.roomId, room]))
  return live.map((roomId) => named.get(roomId) ?? { roomId, customRoomId: null })
}
