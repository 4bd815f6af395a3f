/** A piece of the stream as a playlist tells of it. Positions are seconds on the player's own line. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** Ms since 1970 at its start; null where the playlist has no dates. */
  readonly date: number | null
}

/** What can be sought right now. Positions are seconds on the player's own line. */
export interface StreamWindow {
  readonly start: number
  /** The end of the last piece that the playlist lists. */
  readonly end: number
  /** Where playing live is: a little before the end, so that it doesn't run dry. */
  readonly live: number
  /** Where the stream has got to by now, as far as can be told. */
  readonly now: number
  /** True once the playlist says that nothing more will come. */
  readonly isEnded: boolean
}

/** Why the stream can't be played, as the player meets it. */
export interface StreamFailure {
  readonly cause: 'load' | 'timeout' | 'codec' | 'media'
  /** Of the answer; 0 where none came. */
  readonly status: number
  /** Stillroom's own code in the answer; null where it has none. */
  readonly code: string | null
  /** What the answer says besides, such as `ended`. */
  readonly detail: string | null
}

interface StreamListener {
  /** The playlist has come, or come anew. */
  onPlaylist(stretches: readonly Stretch[]): void
  /** It can't go on by itself. */
  onFailure(failure: StreamFailure): void
}

/** A stream on its way into one video element. */
export interface PlayedStream {
  /** Null until the first playlist is there. */
  window(): StreamWindow | null
  /** Lets go of the element and of all that was loaded. */
  close(): void
}

/** Begins to play the stream of an address. */
export type OpenStream = (url: string, listener: StreamListener) => PlayedStream

/** What of a video element the preview needs. */
export interface VideoPort {
  /** Seconds on the player's line. */
  currentTime: number
  readonly seeking: boolean
  play(): Promise<void>
  pause(): void
  addEventListener(
    type: 'loadeddata' | 'seeked' | 'timeupdate' | 'ended',
    listener: () => void,
    options: { readonly signal: AbortSignal },
  ): void
}
