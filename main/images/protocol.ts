import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import { imageFormats } from '../videosdk/types.ts'
import { maxSide } from './outline.ts'
import type { Conversion, PreviewSource } from './types.ts'

/** What an image process is asked to do, one thing at a time. Files are named, never sent. */
export type ImageTask =
  | { readonly kind: 'inspect'; readonly file: string }
  | { readonly kind: 'measure'; readonly file: string; readonly previous: string | null }
  | {
      readonly kind: 'convert'
      readonly source: string
      /** Empty, made by whoever asks. */
      readonly target: string
      readonly conversion: Conversion
    }
  | ({
      readonly kind: 'preview'
      /** Empty, made by whoever asks. */
      readonly target: string
    } & PreviewSource)

const side = z.int().min(1).max(maxSide)

const share = z.number().min(0).max(1)

const measures = z.strictObject({
  sharpness: z.number().min(0),
  brightness: share,
  contrast: share,
  colourfulness: z.number().min(0),
  difference: share.nullable(),
})

const info = z.strictObject({ format: z.enum(imageFormats), width: side, height: side })

/** What an image process says: `ready` once, then one answer a task. */
const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('done'), info }),
  z.strictObject({ type: z.literal('measured'), measures }),
  z.strictObject({
    type: z.literal('failed'),
    code: z.enum(errorCodes),
    message: z.string(),
    /** Of a bug: where it happened. */
    stack: z.string().optional(),
  }),
])

export type ImageAnswer = Readonly<z.infer<typeof answerSchema>>

/** What comes of a task that succeeds. */
export type ImageResult = Extract<ImageAnswer, { readonly type: 'done' | 'measured' }>

/** Null for anything else: a process that works on strangers' files is believed nothing unread. */
export function parseAnswer(message: unknown): ImageAnswer | null {
  const parsed = answerSchema.safeParse(message)
  return parsed.success ? parsed.data : null
}
