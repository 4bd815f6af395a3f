import type { StoreApi } from 'zustand/vanilla'
import type { PreviewState } from './preview-state.ts'
import type { createStreamClock } from './stream-clock.ts'
import type { OpenStream, PlayedStream, StreamWindow } from './stream-types.ts'
import type { TroubleKind } from './trouble.ts'
import { retryDelay, troubleOf } from './trouble.ts'
import { createWatchdog } from './watchdog.ts'

interface Needs {
  readonly url: string
  /** ISO 8601 of stream time 0. */
  readonly startedAt: string | null
  /** Fetches the player's code; it plays into the same video. */
  readonly load: () => Promise<OpenStream>
  /** Ms since 1970. */
  readonly now: () => number
  readonly store: StoreApi<PreviewState>
  readonly clock: ReturnType<typeof createStreamClock>
  /** A player has begun to load the stream. */
  readonly onStart: () => void
  /** The playlist has come, or come anew, and the clock knows it. */
  readonly onPlaylist: () => void
}

export type StreamTries = ReturnType<typeof createStreamTries>

/** The stream's players, one after another: what fails is tried again, later and later. */
export function createStreamTries({ url, startedAt, load, now, store, clock, ...needs }: Needs) {
  const watchdog = createWatchdog(() => fail(hasPicture() ? 'stalled' : 'timeout'))
  let stream: PlayedStream | null = null
  let isEnded = false
  let hasPlayed = false
  let tries = 0
  let retry: ReturnType<typeof setTimeout> | undefined

  const hasPicture = () => store.getState().phase === 'open'

  function open() {
    clearTimeout(retry)
    close()
    store.setState({ phase: 'opening', trouble: null })
    watchdog.feed()
    load().then(start, () => fail('broken'))
  }

  /** One player at a time: the code may have been asked for twice while it was under way. */
  function start(openStream: OpenStream) {
    if (isEnded || stream || store.getState().phase !== 'opening') return
    stream = openStream(url, {
      onPlaylist(stretches) {
        clock.takePlaylist(stretches)
        needs.onPlaylist()
      },
      onFailure: (failure) => fail(troubleOf(failure, { hasPlayed, age: age() })),
    })
    needs.onStart()
  }

  function close() {
    watchdog.rest()
    clock.forgetFrame()
    stream?.close()
    stream = null
  }

  function fail(kind: TroubleKind) {
    if (isEnded) return
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

  return {
    watchdog,
    hasPicture,
    open,
    /** At once, as if it were the first. */
    openAnew() {
      tries = 0
      open()
    },
    isUnderWay: () => stream !== null,
    /** Null until the first playlist is there. */
    window: (): StreamWindow | null => stream?.window() ?? null,
    /** The first picture of this try is on screen. */
    succeed() {
      hasPlayed = true
      tries = 0
      store.setState({ phase: 'open', trouble: null })
    },
    end() {
      isEnded = true
      clearTimeout(retry)
      close()
    },
  }
}
