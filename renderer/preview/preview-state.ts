import type { Moment } from './moment.ts'
import type { StreamWindow } from './stream-types.ts'
import type { TroubleKind } from './trouble.ts'

/** Where the picture on screen lies in the stream. Positions are seconds on the player's line. */
export interface Clock {
  /** Ms since 1970: when it was read. */
  readonly readAt: number
  readonly position: number
  readonly window: StreamWindow
  readonly moment: Moment
  /** Seconds behind what is live by now. */
  readonly behind: number
  readonly isLive: boolean
}

export interface Trouble {
  readonly kind: TroubleKind
  /** Ms since 1970: when it is tried again by itself; null where it isn't. */
  readonly retryAt: number | null
}

export interface PreviewState {
  /** `open` from the first picture on. */
  readonly phase: 'opening' | 'open' | 'trouble'
  /** Beside an ended stream's last picture, too. */
  readonly trouble: Trouble | null
  /** As somebody wants it, whatever the network does. */
  readonly isPaused: boolean
  /** Renewed a few times a second; null while nothing is known. */
  readonly clock: Clock | null
}

export const firstState: PreviewState = {
  phase: 'opening',
  trouble: null,
  isPaused: false,
  clock: null,
}
