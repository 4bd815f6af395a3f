import type { Clock } from './preview-state.ts'
import type { StreamWindow } from './stream-types.ts'

type Ends = Pick<StreamWindow, 'start' | 'end'>

/** Where a position lies in what can be sought: 0 to 1. */
export function shareOf(position: number, { start, end }: Ends): number {
  if (end <= start) return 1
  return Math.min(1, Math.max(0, (position - start) / (end - start)))
}

/** The other way round. */
export function positionAt(share: number, { start, end }: Ends): number {
  return start + Math.min(1, Math.max(0, share)) * (end - start)
}

interface SliderValues {
  readonly min: number
  readonly max: number
  readonly now: number
}

/** In seconds of stream where they are known, else on the player's line. */
export function sliderValues(clock: Clock | null): SliderValues {
  if (!clock) return { min: 0, max: 0, now: 0 }
  const { position, moment, window } = clock
  const offset = moment.ok ? moment.seconds - position : 0
  const min = tenths(Math.min(window.start, position) + offset)
  const max = tenths(Math.max(window.end, position) + offset)
  return { min, max, now: tenths(position + offset) }
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10
}
