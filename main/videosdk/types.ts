/** What Stillroom keeps of VideoSDK's answers. Everything else is dropped at the border. */

export const qualities = ['high', 'med', 'low'] as const
export type Quality = (typeof qualities)[number]

export const orientations = ['landscape', 'portrait'] as const
export type Orientation = (typeof orientations)[number]

export const imageFormats = ['jpg', 'png', 'webp'] as const
export type ImageFormat = (typeof imageFormats)[number]

export interface Room {
  readonly roomId: string
  readonly customRoomId: string | null
  readonly disabled: boolean
  /** ISO 8601. */
  readonly createdAt: string | null
}

/** A running HLS stream of a room. */
export interface LiveStream {
  readonly roomId: string
  readonly streamId: string | null
  /** ISO 8601; stream time 0. */
  readonly startedAt: string | null
  readonly quality: Quality | null
  readonly orientation: Orientation | null
}

/** With what is for main alone: the page never learns where a stream plays. */
export interface PlayableStream extends LiveStream {
  readonly playbackUrl: string | null
}

/** The newest rooms. */
export interface FirstRooms {
  readonly rooms: readonly Room[]
  /** True where there are no others. */
  readonly isWhole: boolean
}

/** How to look at what is live. */
export interface LiveLook {
  /** Asks every room in which people are; a quick look leaves out some that had no stream. */
  readonly isWhole: boolean
  /** Told of each stream as soon as it is known. */
  readonly onFound?: (stream: LiveStream) => void
  readonly signal?: AbortSignal
}

/** The body of `POST /v2/hls/capture`. */
export interface CaptureRequest {
  readonly roomId: string
  /** Seconds of stream; without it, real time. */
  readonly time?: number
  /** Pixels. */
  readonly width?: number
  /** Pixels. */
  readonly height?: number
  readonly format?: ImageFormat
}

/** A successful answer: an address to download from, and what the API says of the image. */
export interface CaptureAnswer {
  /** https, or http where the API's own endpoint is loopback. */
  readonly filePath: string
  readonly message: string | null
  readonly fileName: string | null
  /** Bytes, as the API says. */
  readonly fileSize: number | null
  readonly meta: {
    /** ISO 8601. */
    readonly createdAt: string | null
    readonly width: number | null
    readonly height: number | null
    readonly format: string | null
  }
}

/**
 * VideoSDK's API for one project. Every method rejects with a `StillroomError` and gives up as
 * soon as `signal` aborts.
 */
export interface VideoSdkClient {
  /** True where the endpoint is on this machine: only then may images come over plain http. */
  readonly isLoopback: boolean
  /** Resolves where the API accepts the key and secret; one small request, never repeated. */
  check(signal?: AbortSignal): Promise<void>
  /** All rooms, newest first, merged by id over the pages. */
  listRooms(signal?: AbortSignal): Promise<readonly Room[]>
  /** The newest rooms, in one request. */
  firstRooms(signal?: AbortSignal): Promise<FirstRooms>
  /** The HLS streams that run now. */
  listLive(signal?: AbortSignal): Promise<readonly LiveStream[]>
  /** The same for who looks again and again: cheaper, and a stream may be seen a little later. */
  watchLive(look: LiveLook): Promise<readonly LiveStream[]>
  /** The room's running stream, or null. */
  activeStream(roomId: string, signal?: AbortSignal): Promise<LiveStream | null>
  /** The same, with where it plays. */
  playableStream(roomId: string, signal?: AbortSignal): Promise<PlayableStream | null>
  /** The room, or null where the project has none of that id. */
  findRoom(roomId: string, signal?: AbortSignal): Promise<Room | null>
  /** One request, never repeated here: a capture may cost money. */
  capture(request: CaptureRequest, signal?: AbortSignal): Promise<CaptureAnswer>
}
