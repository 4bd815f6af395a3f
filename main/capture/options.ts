import { z } from 'zod'
import { say } from '../../words/say.ts'
import { StillroomError } from '../errors.ts'
import type { Size } from '../images/place-on.ts'
import type { CaptureRequest, ImageFormat, Orientation, Quality } from '../videosdk/types.ts'
import { imageFormats, orientations, qualities } from '../videosdk/types.ts'

export type { Size }

/**
 * The API's own sizes by a stream's quality and orientation, in pixels.
 * Source: VideoSDK's documentation of `POST /v2/hls/capture`.
 */
export const standardSizes: Readonly<Record<Quality, Readonly<Record<Orientation, Size>>>> = {
  high: { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } },
  med: { landscape: { width: 1280, height: 720 }, portrait: { width: 720, height: 1280 } },
  low: { landscape: { width: 854, height: 480 }, portrait: { width: 480, height: 854 } },
}

/** Pixels a side. The API's own limits are unknown; these hold what any stream can carry. */
export const sizeLimits = { min: 16, max: 4096 } as const

/** Seconds of stream: a day is longer than any stream runs. */
const longestTime = 24 * 60 * 60

/** Ways to make a picture exactly as large as asked for. */
const fits = ['crop', 'pad'] as const

/** Stills of which the best is kept; each is a capture that may cost money. */
export const mostTakes = 10

const side = (name: 'width' | 'height') =>
  z
    .number({ error: say(`${name}Number`) })
    .int(say(`${name}Whole`))
    .min(sizeLimits.min, say(`${name}Least`, { min: sizeLimits.min }))
    .max(sizeLimits.max, say(`${name}Most`, { max: sizeLimits.max }))

const fieldsSchema = z.strictObject({
  time: z
    .number({ error: say('timeNumber') })
    .min(0, say('timeNegative'))
    .max(longestTime, say('timeMost'))
    .optional(),
  quality: z
    .enum(qualities, { error: say('qualityOneOf', { choices: qualities.join(', ') }) })
    .optional(),
  orientation: z
    .enum(orientations, { error: say('orientationOneOf', { choices: orientations.join(', ') }) })
    .optional(),
  width: side('width').optional(),
  height: side('height').optional(),
  format: z
    .enum(imageFormats, { error: say('formatOneOf', { choices: imageFormats.join(', ') }) })
    .optional(),
  /** Ask the API for png and make the webp here: the API has webp in real time only. */
  convert: z.boolean({ error: say('convertOnOff') }).optional(),
  /**
   * Make the picture exactly as large as asked for, where VideoSDK's answer differs: `crop` cuts
   * what overhangs, `pad` adds black bars. Absent: it is kept as it came.
   */
  fit: z.enum(fits, { error: say('fitOneOf', { choices: fits.join(' or ') }) }).optional(),
  /** Stills to take a second apart, of which the best is kept. Absent: one. */
  best: z
    .number({ error: say('bestNumber') })
    .int(say('bestWhole'))
    .min(1, say('bestLeast'))
    .max(mostTakes, say('bestMost', { max: mostTakes }))
    .optional(),
  /** Keep the others as well. */
  keepAll: z.boolean({ error: say('keepAllOnOff') }).optional(),
})

/** What a person asks of a capture. Absent means: as the stream is, in real time, as jpg. */
export const captureOptionsSchema = fieldsSchema.superRefine((options, context) => {
  const problem = conflict(options)
  if (problem) context.addIssue({ code: 'custom', message: problem })
})

export type CaptureOptions = Readonly<z.infer<typeof fieldsSchema>>

function conflict(options: CaptureOptions): string | undefined {
  const { width, height, format, time, convert, fit, best = 1, keepAll } = options
  if ((width === undefined) !== (height === undefined)) {
    return say('sizeHalf')
  }
  if (format === 'webp' && time !== undefined && !convert) {
    return say('webpInRealTime')
  }
  if (fit && !requestedSize(options)) {
    return say('fitNeedsSize')
  }
  if (best > 1 && time !== undefined) {
    return say('bestInRealTime')
  }
  if (keepAll && best === 1) return say('keepAllOfBest')
  return undefined
}

/** @throws StillroomError `invalid-options` with a sentence for every problem found. */
export function parseCaptureOptions(raw: unknown): CaptureOptions {
  const parsed = captureOptionsSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const message = parsed.error.issues.map((issue) => issue.message).join(' ')
  throw new StillroomError('invalid-options', { message })
}

/**
 * The size to ask for, or undefined to leave it to the stream. Width and height come before
 * quality and orientation, which only name a standard size; one of those alone is completed with
 * the commonest other: high, landscape.
 */
export function requestedSize(options: CaptureOptions): Size | undefined {
  const { width, height, quality, orientation } = options
  if (width !== undefined && height !== undefined) return { width, height }
  if (!quality && !orientation) return undefined
  return standardSizes[quality ?? 'high'][orientation ?? 'landscape']
}

export function isSameSize(a: Size, b: Size): boolean {
  return a.width === b.width && a.height === b.height
}

/** The format that VideoSDK is asked for, and the one that the saved file has. */
export function formats(options: CaptureOptions): {
  readonly requested: ImageFormat
  readonly saved: ImageFormat
} {
  const saved = options.format ?? 'jpg'
  const converts = saved === 'webp' && options.time !== undefined
  return { requested: converts ? 'png' : saved, saved }
}

/** The request's body for one room. */
export function captureRequest(roomId: string, options: CaptureOptions): CaptureRequest {
  const { requested } = formats(options)
  return {
    roomId,
    ...(options.time !== undefined && { time: options.time }),
    ...requestedSize(options),
    ...(requested !== 'jpg' && { format: requested }),
  }
}
