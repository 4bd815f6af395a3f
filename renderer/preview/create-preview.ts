import { createStore } from 'zustand/vanilla'
import { createPreviewControls } from './preview-controls.ts'
import type { Clock, PreviewState } from './preview-state.ts'
import { firstState } from './preview-state.ts'
import { createStreamClock } from './stream-clock.ts'
import { createStreamTries } from './stream-tries.ts'
import type { OpenStream, VideoPort } from './stream-types.ts'

/** Ms between two looks at the clock. */
const tickMs = 250

/** What somebody left, to be found again. */
export interface Place {
  readonly isPaused: boolean
  /** Ms since 1970 of the picture; null for live. */
  readonly date: number | null
}

interface Needs {
  readonly video: VideoPort
  readonly url: string
  /** ISO 8601 of stream time 0. */
  readonly startedAt: string | null
  /** Fetches the player's code; it plays into the same video. */
  readonly load: () => Promise<OpenStream>
  /** Tells of each frame on screen, in seconds on the player's line, until it is ended. */
  readonly watchFrames: (onFrame: (time: number) => void) => () => void
  /** Ms since 1970. */
  readonly now: () => number
  readonly place: Place
}

export type Preview = ReturnType<typeof createPreview>

/** One stream in one video element, with all its tries, until it is ended. */
export function createPreview({ video, startedAt, now, place, watchFrames, ...needs }: Needs) {
  const store = createStore<PreviewState>(() => ({ ...firstState, isPaused: place.isPaused }))
  const clock = createStreamClock(video, startedAt)
  const tries = createStreamTries({
    ...needs,
    startedAt,
    now,
    store,
    clock,
    onStart: () => controls.follow(),
    onPlaylist: () => controls.renew(),
  })
  const controls = createPreviewControls({ video, store, clock, tries, now })
  const { isPaused, renew, seek, move } = controls
  const { watchdog } = tries
  const listening = new AbortController()
  let wantedDate = place.date

  function onFirstPicture() {
    tries.succeed()
    if (isPaused()) watchdog.rest()
    const position = wantedDate === null ? null : clock.positionOf(wantedDate)
    wantedDate = null
    if (position === null) renew()
    else seek(position)
  }

  /** The last picture stays, and what lies behind it can still be sought. */
  function onLastPicture() {
    watchdog.rest()
    store.setState({ isPaused: true, trouble: { kind: 'ended', retryAt: null } })
    renew()
  }

  function onFrame(time: number) {
    clock.takeFrame(time)
    if (isPaused()) renew()
  }

  const { signal } = listening
  video.addEventListener('loadeddata', onFirstPicture, { signal })
  video.addEventListener('seeked', renew, { signal })
  video.addEventListener('timeupdate', () => isPaused() || watchdog.feed(), { signal })
  video.addEventListener('ended', onLastPicture, { signal })
  const unwatch = watchFrames(onFrame)
  const ticking = setInterval(controls.tick, tickMs)
  tries.open()

  return {
    store,
    move,
    /** @param position seconds on the player's line */
    seek,
    /** At once. */
    tryAgain: tries.openAnew,
    /** The clock as it is this moment. */
    clock(): Clock | null {
      renew()
      return store.getState().clock
    },
    /** Where somebody is, for another preview of the same stream. */
    place(): Place {
      const { clock: last } = store.getState()
      return {
        isPaused: isPaused(),
        date: last && !last.isLive ? clock.dateAt(last.position) : null,
      }
    },
    end() {
      listening.abort()
      clearInterval(ticking)
      unwatch()
      tries.end()
    },
  }
}
