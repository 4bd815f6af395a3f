import { StillroomError } from '../errors.ts'
import { readActiveStream, readOngoingSession } from './answers.ts'
import type { Reader } from './api.ts'
import { mapLimited } from './map-limited.ts'
import { listAll } from './pages.ts'
import { parseRoomId } from './room-id.ts'
import type { LiveStream, PlayableStream } from './types.ts'

/** Requests at a time; there is no documented rate limit. */
const concurrency = 6

/** The room's running stream, or null. */
export async function activeStream(
  api: Reader,
  id: string,
  signal?: AbortSignal,
): Promise<LiveStream | null> {
  const stream = await playableStream(api, id, signal)
  if (!stream) return null
  const { playbackUrl: _, ...rest } = stream
  return rest
}

/** The same, with where it plays. */
export async function playableStream(
  api: Reader,
  id: string,
  signal?: AbortSignal,
): Promise<PlayableStream | null> {
  const roomId = parseRoomId(id)
  const path = `/v2/hls/${encodeURIComponent(roomId)}/active`
  try {
    return readActiveStream(await api.get(path, { signal }), roomId)
  } catch (error) {
    if (error instanceof StillroomError && error.code === 'room-not-found') return null
    throw error
  }
}

/** Told of each room whose stream {@link activeStreams} could not find out about. */
export type OnSkip = (roomId: string, error: StillroomError) => void

export interface AskOptions {
  readonly onSkip: OnSkip
  /** Told of each room as soon as it has answered. */
  readonly onAnswer?: (roomId: string, stream: LiveStream | null) => void
  readonly signal?: AbortSignal | undefined
}

/** The streams that run now: the rooms in which people are, asked one by one. */
export async function listLive(
  api: Reader,
  onSkip: OnSkip,
  signal?: AbortSignal,
): Promise<readonly LiveStream[]> {
  return activeStreams(api, await roomsInSession(api, signal), { onSkip, signal })
}

/**
 * Those of the rooms' streams that run now. A room that can't be asked is skipped, unless the
 * failure concerns the whole project, or every room has one.
 */
export async function activeStreams(
  api: Reader,
  roomIds: readonly string[],
  { onSkip, onAnswer, signal }: AskOptions,
): Promise<readonly LiveStream[]> {
  const skipped: StillroomError[] = []
  const ask = async (roomId: string, either: AbortSignal) => {
    try {
      const stream = await activeStream(api, roomId, either)
      onAnswer?.(roomId, stream)
      return stream
    } catch (error) {
      if (!concernsOneRoom(error)) throw error
      skipped.push(error)
      onSkip(roomId, error)
      return null
    }
  }
  const streams = await mapLimited(roomIds, concurrency, ask, signal)
  if (skipped[0] && skipped.length === roomIds.length) throw skipped[0]
  return streams.filter((stream) => stream !== null)
}

/** The rooms in which people are, each once. */
export async function roomsInSession(
  api: Reader,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const sessions = await listAll(api, '/v2/sessions', {
    query: { status: 'ongoing' },
    signal,
    read: readOngoingSession,
    idOf: (session) => session.id,
  })
  return [...new Set(sessions.map((session) => session.roomId))]
}

const projectWide = new Set(['auth-rejected', 'clock-skew', 'rate-limited', 'offline', 'cancelled'])

function concernsOneRoom(error: unknown): error is StillroomError {
  return error instanceof StillroomError && !projectWide.has(error.code)
}
