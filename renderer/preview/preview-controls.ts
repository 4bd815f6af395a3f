import type { StoreApi } from 'zustand/vanilla'
import { assertNever } from '../ui/assert-never.ts'
import type { PreviewState } from './preview-state.ts'
import type { createStreamClock } from './stream-clock.ts'
import type { StreamTries } from './stream-tries.ts'
import type { VideoPort } from './stream-types.ts'
import type { PlayheadMove } from './timeline-keys.ts'

/** Ms between two looks at the clock of a paused picture, which needs fewer. */
const pausedTickMs = 1000

interface Needs {
  readonly video: VideoPort
  readonly store: StoreApi<PreviewState>
  readonly clock: ReturnType<typeof createStreamClock>
  readonly tries: StreamTries
  /** Ms since 1970. */
  readonly now: () => number
}

/** Plays, pauses and seeks, and keeps the state's clock as the picture on screen is. */
export function createPreviewControls({ video, store, clock, tries, now }: Needs) {
  const { watchdog, hasPicture } = tries
  let renewedAt = 0

  const isPaused = () => store.getState().isPaused

  function playVideo() {
    watchdog.feed()
    video.play().catch((error: unknown) => {
      // Another player in the same element ends the promise as well.
      if (error instanceof Error && error.name === 'NotAllowedError') pause()
    })
  }

  function play() {
    store.setState({ isPaused: false })
    if (tries.isUnderWay()) playVideo()
  }

  function pause() {
    store.setState({ isPaused: true })
    if (hasPicture()) watchdog.rest()
    video.pause()
    renew()
  }

  function renew() {
    const window = tries.window()
    if (!window || !hasPicture()) return
    renewedAt = now()
    store.setState({ clock: clock.read(window, renewedAt) })
  }

  /** @param position seconds on the player's line */
  function seek(position: number) {
    const window = tries.window()
    if (!window || !hasPicture()) return
    video.currentTime = clock.within(position, window)
    if (!isPaused()) watchdog.feed()
    renew()
  }

  function goLive() {
    const window = tries.window()
    if (!window) return
    seek(window.live)
    play()
  }

  function move(to: PlayheadMove) {
    switch (to.kind) {
      case 'frames':
        pause()
        return seek(clock.position() + to.count * clock.frameLength())
      case 'seconds':
        return seek(clock.position() + to.count)
      case 'start':
        return seek(Number.NEGATIVE_INFINITY)
      case 'live':
        return goLive()
      case 'toggle':
        return isPaused() ? play() : pause()
      default:
        return assertNever(to)
    }
  }

  return {
    isPaused,
    /** Plays into the video what has just begun to load, unless somebody has paused. */
    follow() {
      if (!isPaused()) playVideo()
    },
    renew,
    tick() {
      if (!isPaused() || now() - renewedAt >= pausedTickMs) renew()
    },
    seek,
    move,
  }
}
