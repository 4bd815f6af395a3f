import type { StillView } from '../../preload/contract.ts'
import { momentOf } from './moment.ts'

/** Seconds that a picture of the same moment may differ by: less than can be seen. */
const same = 0.05

type Dated = Pick<StillView, 'options' | 'capturedAt'>

/**
 * Seconds of stream that a still shows: those that were asked for, else by when it was captured;
 * null where that can't be told.
 */
export function stillSeconds({ options, capturedAt }: Dated, startedAt: string | null) {
  if (options.time !== undefined) return options.time
  const moment = momentOf(Date.parse(capturedAt), startedAt)
  return moment.ok ? moment.seconds : null
}

export type Gap =
  | { readonly kind: 'same' }
  /** Seconds, more than none. */
  | { readonly kind: 'later' | 'earlier'; readonly seconds: number }

/** How far a still is from the frame; null where one of them isn't known. */
export function gapBetween(frame: number | null, still: number | null): Gap | null {
  if (frame === null || still === null) return null
  const seconds = still - frame
  if (Math.abs(seconds) < same) return { kind: 'same' }
  return { kind: seconds > 0 ? 'later' : 'earlier', seconds: Math.abs(seconds) }
}
