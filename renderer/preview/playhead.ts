import type { StreamWindow } from './stream-types.ts'

/** Seconds that the shown frame may differ from where the player says it is. */
const believable = 0.5

interface Shown {
  /** Seconds on the player's line: where it says that it is. */
  readonly currentTime: number
  readonly isSeeking: boolean
  /** The start of the frame on screen; null where the browser doesn't tell. */
  readonly frame: number | null
  /** Seconds of a frame. */
  readonly frameLength: number
}

/**
 * The middle of the frame on screen. A time that is rounded on its way then still names this frame
 * and not the one beside it.
 */
export function playheadOf({ currentTime, isSeeking, frame, frameLength }: Shown): number {
  const isKnown = frame !== null && !isSeeking && Math.abs(currentTime - frame) < believable
  return isKnown ? frame + frameLength / 2 : currentTime
}

/** Seconds behind what is live by now. */
export function behindLive(position: number, { now }: Pick<StreamWindow, 'now'>): number {
  return Math.max(0, now - position)
}

/** Seconds off the live position that count as live: the player drifts a little. */
const liveTolerance = 1.5

export function isAtLive(position: number, window: Pick<StreamWindow, 'live' | 'isEnded'>) {
  return !window.isEnded && position >= window.live - liveTolerance
}

/** The nearest position that can be sought; the end itself has no frame. */
export function withinWindow(position: number, window: StreamWindow, frameLength: number): number {
  const last = Math.max(window.start, window.end - frameLength / 2)
  return Math.min(last, Math.max(window.start, position))
}
