import { timelineText } from './moment-words.ts'
import type { Clock } from './preview-state.ts'

/** Seconds of playing that are told in one go: assistive technology reads every change out. */
const inOneGo = 5

/** Seconds by which a picture that plays by itself may be elsewhere than the time tells. */
const drift = 0.6

/** What the timeline has told, and of which moment. */
export interface Told {
  readonly text: string
  readonly clock: Clock
  readonly isPaused: boolean
}

/** What it tells now: at once after each step, but not every moment of what plays by itself. */
export function nextTold(told: Told | null, clock: Clock, isPaused: boolean): Told {
  if (told && !isPaused && !told.isPaused && isPlayedOn(told.clock, clock)) return told
  const text = timelineText(clock)
  return told?.text === text && told.isPaused === isPaused ? told : { text, clock, isPaused }
}

function isPlayedOn(from: Clock, to: Clock): boolean {
  const elapsed = (to.readAt - from.readAt) / 1000
  const moved = to.position - from.position
  return elapsed < inOneGo && Math.abs(moved - elapsed) < drift
}
