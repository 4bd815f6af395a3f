import type { ErrorCode } from '../../errors.ts'
import { StillroomError } from '../../errors.ts'
import { mapLimited } from '../../videosdk/map-limited.ts'
import type { VideoSdkClient } from '../../videosdk/types.ts'

/** What a tick asks with. */
export type LiveRoomsClient = Pick<VideoSdkClient, 'listLive' | 'activeStream'>

/** Which rooms a tick may capture, by their ids. */
export interface RoomsNow {
  readonly live: readonly string[]
  readonly idle: readonly string[]
  /** Rooms that could not be asked about. */
  readonly unknown: readonly { readonly roomId: string; readonly error: StillroomError }[]
}

/** Codes after which no later tick of a schedule can do better. */
export type LastingCodes = ReadonlySet<ErrorCode>

/** Requests at a time; there is no documented rate limit. */
const concurrency = 6

/** True where the next tick may do better: not at a lasting failure, an abort, or a bug. */
export function concernsOneTick(error: unknown, lasting: LastingCodes): error is StillroomError {
  if (!(error instanceof StillroomError)) return false
  return error.code !== 'cancelled' && !lasting.has(error.code)
}

/** Every room that is live now. */
export async function askAllLive(client: LiveRoomsClient, signal: AbortSignal): Promise<RoomsNow> {
  const live = await client.listLive(signal)
  return { live: live.map(({ roomId }) => roomId), idle: [], unknown: [] }
}

/**
 * Which of the rooms are live now: one small request each. The list of all live rooms takes one for
 * each room of the project, and can't tell an ended stream from one that it could not ask about.
 *
 * @throws StillroomError at a lasting failure, and `cancelled` after an abort
 */
export async function askNamed(
  roomIds: readonly string[],
  client: LiveRoomsClient,
  { signal, lasting }: { readonly signal: AbortSignal; readonly lasting: LastingCodes },
): Promise<RoomsNow> {
  const ask = async (roomId: string, either: AbortSignal) => {
    try {
      return { roomId, isLive: (await client.activeStream(roomId, either)) !== null }
    } catch (error) {
      if (!concernsOneTick(error, lasting)) throw error
      return { roomId, error }
    }
  }
  const answers = await mapLimited(roomIds, concurrency, ask, signal)
  return {
    live: answers.filter(({ isLive }) => isLive === true).map(({ roomId }) => roomId),
    idle: answers.filter(({ isLive }) => isLive === false).map(({ roomId }) => roomId),
    unknown: answers.flatMap(({ roomId, error }) => (error ? [{ roomId, error }] : [])),
  }
}

/**
 * Notes at each tick who is live.
 *
 * @param known ids of rooms that have been live before
 * @returns whether each named room has been live, and none is any more; never without named rooms
 */
export function watchStreams(
  roomIds: readonly string[],
  known: readonly string[] = [],
): (now: RoomsNow) => boolean {
  const seen = new Set(known)
  return ({ live, unknown }) => {
    for (const roomId of live) seen.add(roomId)
    if (roomIds.length === 0 || live.length + unknown.length > 0) return false
    return roomIds.every((roomId) => seen.has(roomId))
  }
}
