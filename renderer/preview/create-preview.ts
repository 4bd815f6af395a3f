import { createStore } from 'zustand/vanilla'
import { assertNever } from '../ui/assert-never.ts'
import type { Clock, PreviewState } from './preview-state.ts'
import { firstState } from './preview-state.ts'
import { createStreamClock } from './stream-clock.ts'
import type { OpenStream, PlayedStream, VideoPort } from './stream-types.ts'
import type { PlayheadMove } from './timeline-keys.ts'
import type { TroubleKind } from './trouble.ts'
import { retryDelay, troubleOf } from './trouble.ts'
import { createWatchdog } from './watchdog.ts'

/** Ms between two looks at the clock; a paused picture needs fewer. */
const tickMs = 250
const pausedTickMs = 1000

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
export function createPreview({ video, url, startedAt, load, now, place, ...needs }: Needs) {
  const store = createStore<PreviewState>(() => ({ ...firstState, isPaused: place.isPaused }))
  const clock = createStreamClock(video, startedAt)
  const listening = new AbortController()
  const watchdog = createWatchdog(() => fail(hasPicture() ? 'stalled' : 'timeout'))
  let stream: PlayedStream | null = null
  let wantedDate = place.date
  let hasPlayed = false
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let renewedAt = 0

  const hasPicture = () => store.getState().phase === 'open'
  const isPaused = () => store.getState().isPaused

  function open() {
    clearTimeout(retry)
    close()
    store.setState({ phase: 'opening', trouble: null })
    watchdog.feed()
    load().then(start, () => fail('broken'))
  }

  /** One player at a time: the code may have been asked for twice while it was under way. */
  function start(openStream: OpenStream) {
    if (listening.signal.aborted || stream || store.getState().phase !== 'opening') return
    stream = openStream(url, {
      onPlaylist(stretches) {
        clock.takePlaylist(stretches)
        renew()
      },
      onFailure: (failure) => fail(troubleOf(failure, { hasPlayed, age: age() })),
    })
    if (!isPaused()) playVideo()
  }

  function close() {
    watchdog.rest()
    clock.forgetFrame()
    stream?.close()
    stream = null
  }

  function fail(kind: TroubleKind) {
    if (listening.signal.aborted) return
    close()
    tries += 1
    const delay = retryDelay(kind, tries)
    const retryAt = delay === null ? null : now() + delay
    store.setState({ phase: 'trouble', trouble: { kind, retryAt }, clock: null })
    if (delay !== null) retry = setTimeout(open, delay)
  }

  function age(): number | null {
    return startedAt === null ? null : now() - Date.parse(startedAt)
  }

  function playVideo() {
    watchdog.feed()
    video.play().catch((error: unknown) => {
      // Another player in the same element ends the promise as well.
      if (error instanceof Error && error.name === 'NotAllowedError') pause()
    })
  }

  function play() {
    store.setState({ isPaused: false })
    if (stream) playVideo()
  }

  function pause() {
    store.setState({ isPaused: true })
    if (hasPicture()) watchdog.rest()
    video.pause()
    renew()
  }

  function renew() {
    const window = stream?.window()
    if (!window || !hasPicture()) return
    renewedAt = now()
    store.setState({ clock: clock.read(window, renewedAt) })
  }

  function tick() {
    if (!isPaused() || now() - renewedAt >= pausedTickMs) renew()
  }

  function seek(position: number) {
    const window = stream?.window()
    if (!window || !hasPicture()) return
    video.currentTime = clock.within(position, window)
    if (!isPaused()) watchdog.feed()
    renew()
  }

  function goLive() {
    const window = stream?.window()
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

  function onFirstPicture() {
    hasPlayed = true
    tries = 0
    store.setState({ phase: 'open', trouble: null })
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
  const unwatch = needs.watchFrames(onFrame)
  const ticking = setInterval(tick, tickMs)
  open()

  return {
    store,
    move,
    /** @param position seconds on the player's line */
    seek,
    /** At once. */
    tryAgain() {
      tries = 0
      open()
    },
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
      clearTimeout(retry)
      clearInterval(ticking)
      unwatch()
      close()
    },
  }
}
