import { z } from 'zod'
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

const side = (name: string) =>
  z
    .number({ error: `${name} must be a number of pixels.` })
    .int(`${name} must be a whole number of pixels.`)
    .min(sizeLimits.min, `${name} must be at least ${sizeLimits.min} pixels.`)
    .max(sizeLimits.max, `${name} must be at most ${sizeLimits.max} pixels.`)

const fieldsSchema = z.strictObject({
  time: z
    .number({ error: 'Time in stream must be a number of seconds.' })
    .min(0, 'Time in stream can’t be negative.')
    .max(longestTime, 'Time in stream can be at most 24 hours.')
    .optional(),
  quality: z.enum(qualities, { error: `Quality is one of ${qualities.join(', ')}.` }).optional(),
  orientation: z
    .enum(orientations, { error: `Orientation is one of ${orientations.join(', ')}.` })
    .optional(),
  width: side('Width').optional(),
  height: side('Height').optional(),
  format: z
    .enum(imageFormats, { error: `Format is one of ${imageFormats.join(', ')}.` })
    .optional(),
  /** Ask the API for png and make the webp here: the API has webp in real time only. */
  convert: z.boolean({ error: 'Conversion is either on or off.' }).optional(),
  /**
   * Make the picture exactly as large as asked for, where VideoSDK's answer differs: `crop` cuts
   * what overhangs, `pad` adds black bars. Absent: it is kept as it came.
   */
  fit: z.enum(fits, { error: `Fit to size is ${fits.join(' or ')}.` }).optional(),
  /** Stills to take a second apart, of which the best is kept. Absent: one. */
  best: z
    .number({ error: 'Best of is a number of stills.' })
    .int('Best of is a whole number of stills.')
    .min(1, 'Best of is at least 1.')
    .max(mostTakes, `Best of is at most ${mostTakes}.`)
    .optional(),
  /** Keep the others as well. */
  keepAll: z.boolean({ error: 'Keeping all is either on or off.' }).optional(),
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
    return 'Give both width and height, or neither.'
  }
  if (format === 'webp' && time !== undefined && !convert) {
    return 'VideoSDK makes webp only in real time. For a time in the stream, choose png or jpg, or let Stillroom convert.'
  }
  if (fit && !requestedSize(options)) {
    return 'Fit to size needs a size: give width and height, or a quality.'
  }
  if (best > 1 && time !== undefined) {
    return 'A time in the stream has one picture only: the best of several is for real time.'
  }
  if (keepAll && best === 1) return 'Keeping all is for the best of several.'
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
