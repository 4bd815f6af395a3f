import type { Reader } from './api.ts'
import type { OnSkip } from './streams.ts'
import { activeStreams, roomsInSession } from './streams.ts'
import type { LiveLook, LiveStream } from './types.ts'

/** Rooms with people but without a stream that a quick look asks again, at most. */
const idleAtOnce = 40

/**
 * Looks again and again at what is live. It keeps in mind in which rooms people are without a
 * stream: a project may have thousands of those, and a quick look asks only some of them again, in
 * turn. What streams, and what is new, is asked each time.
 */
export function createLiveWatch(api: Reader, onSkip: OnSkip) {
  /** Rooms without a stream, the one that was asked longest ago first. */
  const idle = new Set<string>()

  return async ({ isWhole, onFound, signal }: LiveLook): Promise<readonly LiveStream[]> => {
    const inSession = await roomsInSession(api, signal)
    const present = new Set(inSession)
    for (const roomId of idle) if (!present.has(roomId)) idle.delete(roomId)
    const others = inSession.filter((roomId) => !idle.has(roomId))
    const asked = isWhole ? inSession : [...others, ...[...idle].slice(0, idleAtOnce)]
    return activeStreams(api, asked, {
      onSkip,
      signal,
      onAnswer(roomId, stream) {
        idle.delete(roomId)
        if (stream) onFound?.(stream)
        else idle.add(roomId)
      },
    })
  }
}
