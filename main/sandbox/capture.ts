import { z } from 'zod'
import type { ImageFormat } from '../videosdk/types.ts'
import { imageFormats } from '../videosdk/types.ts'
import type { FramePainter } from './frame.ts'
import { Refusal } from './refusal.ts'
import { roomIdSchema } from './request-body.ts'
import type { Room } from './rooms.ts'
import type { Stream, StreamShape } from './streams.ts'
import { createTurnstile } from './turnstile.ts'

/** The real API's limits are unknown. Pixels a side. */
const sizeLimits = { min: 16, max: 4096 }

/** Pixels; https://docs.videosdk.live/api-reference/realtime-communication/fetch-an-hls-thumbnail */
const longSides = { high: [1920, 1080], med: [1280, 720], low: [854, 480] } as const

const side = (name: string) => {
  const { min, max } = sizeLimits
  const message = `${name} must be a whole number from ${min} to ${max}.`
  return z.int(message).min(min, message).max(max, message).optional()
}

const wrongTime = 'time must be a number of seconds from 0 up.'

/** Seconds; the documentation's own sample sends a string. */
const time = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d+(\.\d+)?$/)
        .transform(Number),
    ],
    { error: wrongTime },
  )
  .pipe(z.number().min(0, wrongTime))
  .optional()

/** The body of `POST /v2/hls/capture`. */
export const captureSchema = z
  .object({
    roomId: roomIdSchema,
    time,
    width: side('width'),
    height: side('height'),
    format: z.enum(imageFormats, { error: 'format must be jpg, png or webp.' }).default('jpg'),
  })
  .refine((body) => body.format !== 'webp' || body.time === undefined, {
    error: 'webp is available in real time only.',
  })

type CaptureBody = Readonly<z.infer<typeof captureSchema>>

/** A captured image. */
interface Capture {
  readonly bytes: Buffer
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  readonly format: ImageFormat
}

export interface CapturerOptions {
  readonly paint: FramePainter
  /** Wall clock, ms since 1970. */
  readonly now: () => number
}

export type Capturer = (room: Room, stream: Stream, body: CaptureBody) => Promise<Capture>

/** Encodings under way at once; each holds a frame of up to 64 MiB. */
const mostAtOnce = 4

/** Captures frames of streams. Refuses with 400 a time that the stream hasn't reached. */
export function createCapturer({ paint, now }: CapturerOptions): Capturer {
  const turnstile = createTurnstile(mostAtOnce)
  return async (room, stream, body) => {
    const streamMs = streamTime(stream, body.time, now())
    const { format } = body
    const size = { ...defaultSize(stream), ...definedSides(body) }
    const bytes = await turnstile(() => paint({ room, stream, streamMs, format, ...size }))
    return { bytes, format, ...size }
  }
}

/** @returns ms of stream */
function streamTime(stream: Stream, time: number | undefined, now: number): number {
  const liveEdge = now - stream.startedAt
  if (time === undefined) return liveEdge
  if (time * 1000 > liveEdge) throw new Refusal(400, 'time is beyond the live edge of the stream.')
  return Math.round(time * 1000)
}

function defaultSize({ quality, orientation }: StreamShape) {
  const [long, short] = longSides[quality]
  return orientation === 'landscape'
    ? { width: long, height: short }
    : { width: short, height: long }
}

function definedSides({ width, height }: CaptureBody) {
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
}
