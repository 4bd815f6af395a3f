import type { Assessment } from '../capture/assessment.ts'
import type { CaptureOptions, Size } from '../capture/options.ts'
import type { ImageFormat } from '../videosdk/types.ts'

/** Where the API's word and the file's truth part: kept and shown, never fatal. */
export interface Difference {
  readonly field: 'bytes' | 'width' | 'height' | 'format'
  /** What was asked for, or what the API's answer says. */
  readonly source: 'request' | 'answer'
  readonly stated: string
  readonly actual: string
}

/** What people add to a still. */
export interface Annotations {
  readonly favourite: boolean
  /** In the order of the alphabet, none twice. */
  readonly tags: readonly string[]
  readonly note: string
}

export const noAnnotations: Annotations = { favourite: false, tags: [], note: '' }

/** A saved, verified still. */
export interface Still extends Annotations {
  /**
   * Where it stands in time: the moment of capture in ms since 1970, times 256, plus what makes it
   * unique (place.ts). It names the still as its id does.
   */
  readonly place: number
  readonly id: string
  readonly jobId: string
  readonly projectId: string
  readonly projectName: string
  readonly roomId: string
  readonly customRoomId: string | null
  /** Absolute path of the library folder. */
  readonly folder: string
  /** Path under `folder`, with `/` on every system. */
  readonly file: string
  readonly bytes: number
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  readonly format: ImageFormat
  /** The format that VideoSDK sent, where Stillroom converted it. */
  readonly convertedFrom: ImageFormat | null
  /** The size that VideoSDK sent, where Stillroom fitted it to the one asked for. */
  readonly fittedFrom: Size | null
  /** Of the saved file, hex. */
  readonly sha256: string
  /** ISO 8601: the API's time of capture, or the time of its answer. */
  readonly capturedAt: string
  /** ISO 8601. */
  readonly savedAt: string
  readonly options: CaptureOptions
  readonly differences: readonly Difference[]
  /** Where it is the best of several, or one of those: how they compared. */
  readonly assessment: Assessment | null
  /** Tries of the capture request. */
  readonly attempts: number
  /** From the start of the try that brought it to the saved file, in ms. */
  readonly ms: number
  readonly serverMessage: string | null
  readonly serverFileName: string | null
  /** Host of the address it came from; empty for one that was found in the folder. */
  readonly sourceHost: string
  /** Captured by Stillroom, or found in the folder. */
  readonly origin: 'captured' | 'found'
  /** ISO 8601: since when its file is known to be gone; null while it is there. */
  readonly missingSince: string | null
  /** ISO 8601: when its file was found to hold other bytes than those that were saved. */
  readonly changedAt: string | null
}

/** A still before the catalogue has given it its place. */
export type NewStill = Omit<Still, 'place'>
