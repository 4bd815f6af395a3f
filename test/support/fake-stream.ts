import { createPreview } from '../../renderer/preview/create-preview.ts'
import type {
  OpenStream,
  StreamFailure,
  StreamWindow,
  Stretch,
} from '../../renderer/preview/stream-types.ts'

/** Ms since 1970: stream time 0. */
export const streamStart = Date.UTC(2026, 10, 23, 12)

/** Stands in for the video element: it seeks at once. */
class FakeVideo extends EventTarget {
  seeking = false
  plays = 0
  isPlaying = false
  #time = 0

  get currentTime() {
    return this.#time
  }

  set currentTime(time: number) {
    this.#time = time
    this.dispatchEvent(new Event('seeked'))
  }

  async play() {
    this.plays += 1
    this.isPlaying = true
  }

  pause() {
    this.isPlaying = false
  }

  /** As if the stream had played on. */
  advance(seconds: number) {
    this.#time += seconds
    this.dispatchEvent(new Event('timeupdate'))
  }
}

const listed: StreamWindow = { start: 0, end: 20, live: 16, now: 20, isEnded: false }

interface Options {
  readonly startedAt?: string | null
  readonly place?: { readonly isPaused: boolean; readonly date: number | null }
  /** Waits with the player's code. */
  readonly code?: Promise<void>
}

/** A preview with a player in memory, whose stream is 20 s long, the first one at stream time 0. */
export function openFakePreview(options: Options = {}) {
  const video = new FakeVideo()
  let listener: Parameters<OpenStream>[1] | null = null
  let onFrame = (_: number) => {}
  const log = { opened: 0, closed: 0, watched: false }
  let window: StreamWindow | null = null

  const openStream: OpenStream = (_, heard) => {
    log.opened += 1
    listener = heard
    return {
      window: () => window,
      close() {
        log.closed += 1
        window = null
      },
    }
  }

  const preview = createPreview({
    video,
    url: '/hls/project-1/room-1/index.m3u8',
    startedAt:
      options.startedAt === undefined ? new Date(streamStart).toISOString() : options.startedAt,
    load: async () => {
      await options.code
      return openStream
    },
    watchFrames(take) {
      log.watched = true
      onFrame = take
      return () => {
        log.watched = false
      }
    },
    now: Date.now,
    place: options.place ?? { isPaused: false, date: null },
  })

  return {
    preview,
    video,
    log,
    state: () => preview.store.getState(),
    showFrame: (time: number) => onFrame(time),
    fail: (failure: StreamFailure) => listener?.onFailure(failure),
    end: () => video.dispatchEvent(new Event('ended')),
    /** The playlist comes, and the first picture. */
    begin(position = 16, change: Partial<StreamWindow> = {}) {
      window = { ...listed, ...change }
      listener?.onPlaylist(stretches(window))
      video.currentTime = position
      video.dispatchEvent(new Event('loadeddata'))
    },
  }
}

function stretches({ start, end }: StreamWindow): readonly Stretch[] {
  const count = Math.round((end - start) / 2)
  return Array.from({ length: count }, (_, index) => ({
    start: start + index * 2,
    end: start + (index + 1) * 2,
    date: streamStart + (start + index * 2) * 1000,
  }))
}
