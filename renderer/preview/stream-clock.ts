import { createFrameLength } from './frame-length.ts'
import { momentOf } from './moment.ts'
import { behindLive, isAtLive, playheadOf, withinWindow } from './playhead.ts'
import type { Clock } from './preview-state.ts'
import { createStreamDates } from './stream-dates.ts'
import type { StreamWindow, Stretch, VideoPort } from './stream-types.ts'

/** Reads off where the picture on screen lies. Positions are seconds on the player's line. */
export interface StreamClock {
  takePlaylist(stretches: readonly Stretch[]): void
  /** @param time of the frame that has come on screen */
  takeFrame(time: number): void
  /** Another player begins: no frame of it has been seen. */
  forgetFrame(): void
  position(): number
  /** Seconds of a frame. */
  frameLength(): number
  /** @param now ms since 1970 */
  read(window: StreamWindow, now: number): Clock
  /** The nearest position that can be sought. */
  within(position: number, window: StreamWindow): number
  /** Ms since 1970 at a position, and the other way round; null where it isn't known. */
  dateAt(position: number): number | null
  positionOf(date: number): number | null
}

/** @param startedAt ISO 8601 of stream time 0 */
export function createStreamClock(
  video: Pick<VideoPort, 'currentTime' | 'seeking'>,
  startedAt: string | null,
): StreamClock {
  const dates = createStreamDates()
  const { take, length: frameLength } = createFrameLength()
  let frame: number | null = null

  function position(): number {
    const { currentTime, seeking } = video
    return playheadOf({ currentTime, isSeeking: seeking, frame, frameLength: frameLength() })
  }

  return {
    takePlaylist: dates.take,
    takeFrame(time) {
      frame = time
      take(time)
    },
    forgetFrame() {
      frame = null
    },
    position,
    frameLength,
    read(window, now) {
      const here = position()
      return {
        readAt: now,
        position: here,
        window,
        moment: momentOf(dates.dateAt(here), startedAt),
        behind: behindLive(here, window),
        isLive: isAtLive(here, window),
      }
    },
    within: (to, window) => withinWindow(to, window, frameLength()),
    dateAt: dates.dateAt,
    positionOf: dates.positionOf,
  }
}
