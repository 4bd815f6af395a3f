import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import type { VideoSdkClient } from '../videosdk/types.ts'
import type { StreamAddress } from './stream-address.ts'
import { StreamProblem } from './stream-problem.ts'

/** Where a room's stream plays. */
interface Playback {
  /** Unchecked. */
  readonly url: string
  /** Of {@link Clock.monotonic}. */
  readonly foundAt: number
}

type StreamClient = Pick<VideoSdkClient, 'isLoopback' | 'playableStream'>

export interface PlaybackOptions {
  readonly clientFor: (projectId: string) => Promise<StreamClient>
  readonly clock: Pick<Clock, 'monotonic'>
}

/** Knows where rooms play, so that the API isn't asked as often as a player asks for a playlist. */
export interface Playbacks {
  /**
   * @param newerThan found before that moment it must be asked for again
   * @throws StreamProblem `not-live`, or `ended` where the room was live before
   */
  find(room: StreamAddress, signal: AbortSignal, newerThan?: number): Promise<Playback>
}

/** Ms after which a stream may have ended, or another one begun. */
const freshMs = 15_000
const mostRooms = 200

export function createPlaybacks({ clientFor, clock }: PlaybackOptions): Playbacks {
  const known = new Map<string, Playback | 'ended'>()

  function remember(key: string, playback: Playback | 'ended'): void {
    known.delete(key)
    known.set(key, playback)
    const [oldest] = known.keys()
    if (known.size > mostRooms && oldest !== undefined) known.delete(oldest)
  }

  async function ask(room: StreamAddress, signal: AbortSignal): Promise<Playback> {
    const { projectId, roomId } = room
    const key = JSON.stringify([projectId, roomId])
    const foundAt = clock.monotonic()
    const client = await clientFor(projectId)
    const stream = await client.playableStream(roomId, signal)
    if (!stream) {
      if (!known.has(key)) throw new StreamProblem('not-live')
      remember(key, 'ended')
      throw new StreamProblem('ended')
    }
    if (stream.playbackUrl === null) throw new StillroomError('bad-response')
    const playback = { url: stream.playbackUrl, foundAt }
    remember(key, playback)
    return playback
  }

  return {
    async find(room, signal, newerThan = clock.monotonic() - freshMs) {
      const last = known.get(JSON.stringify([room.projectId, room.roomId]))
      const playback = last === 'ended' ? undefined : last
      if (playback && playback.foundAt >= newerThan) return playback
      try {
        return await ask(room, signal)
      } catch (error) {
        // What plays goes on playing while the API can't be reached.
        if (playback && error instanceof StillroomError && !signal.aborted) return playback
        throw error
      }
    },
  }
}
