import { StillroomError } from '../errors.ts'
import { mapLimited } from '../videosdk/map-limited.ts'
import type { VideoSdkClient } from '../videosdk/types.ts'
import { exitStatus, statusFor } from './exit-status.ts'

/** Which rooms a tick may capture. */
export interface RoomsNow {
  readonly live: readonly string[]
  readonly idle: readonly string[]
  /** Rooms that could not be asked about. */
  readonly unknown: readonly { readonly roomId: string; readonly error: StillroomError }[]
}

/** Requests at a time; there is no documented rate limit. */
const concurrency = 6

/** True where the next tick may do better: not for bad credentials, an end by Ctrl+C, or a bug. */
export function concernsOneTick(error: unknown): error is StillroomError {
  if (!(error instanceof StillroomError) || error.code === 'cancelled') return false
  return statusFor(error.code) === exitStatus.failed
}

/** Every room that is live now. */
export async function askAllLive(client: VideoSdkClient, signal: AbortSignal): Promise<RoomsNow> {
  const live = await client.listLive(signal)
  return { live: live.map(({ roomId }) => roomId), idle: [], unknown: [] }
}

/**
 * Which of the rooms are live now: one small request each. The list of all live rooms takes one for
 * each room of the project, and can't tell an ended stream from one that it could not ask about.
 *
 * @throws StillroomError where no schedule can go on
 */
export async function askNamed(
  roomIds: readonly string[],
  client: VideoSdkClient,
  signal: AbortSignal,
): Promise<RoomsNow> {
  const ask = async (roomId: string, either: AbortSignal) => {
    try {
      return { roomId, isLive: (await client.activeStream(roomId, either)) !== null }
    } catch (error) {
      if (!concernsOneTick(error)) throw error
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
