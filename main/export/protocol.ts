import { z } from 'zod'
import { errorCodes } from '../errors.ts'
import type { ExportSpec } from './export-spec.ts'
import type { ExportStill } from './export-state.ts'

/** What an export process is to make. Files are named, never sent. */
export interface ExportOrder {
  readonly spec: ExportSpec
  /** Absolute path of a file that isn't there yet. */
  readonly part: string
  /** Absolute path; null where there is none. */
  readonly ffmpeg: string | null
  /** That dates are written in, as a BCP 47 tag. */
  readonly locale: string
  /** Stills that will come, those that nobody knows any more included. */
  readonly total: number
}

/** What an export process is told. */
export type ExportRequest =
  | { readonly kind: 'begin'; readonly order: ExportOrder }
  /** The answer to `need`; an empty one is the last. */
  | { readonly kind: 'stills'; readonly stills: readonly ExportStill[] }
  | { readonly kind: 'cancel' }

const count = z.int().min(0)

/** Characters: more than any path or sentence of ours has. */
const text = z.string().max(10_000)

const answerSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** Asks for the next stills. */
  z.strictObject({ type: z.literal('need') }),
  z.strictObject({ type: z.literal('progress'), done: count }),
  /** A still was left out: its path under its folder, and why. */
  z.strictObject({ type: z.literal('skipped'), file: text, reason: text }),
  /** The part is whole and synced. `note` is something for the log. */
  z.strictObject({ type: z.literal('made'), note: text.nullable() }),
  z.strictObject({
    type: z.literal('failed'),
    code: z.enum(errorCodes),
    message: text,
    action: text.optional(),
    /** Of a bug: where it happened. */
    stack: z.string().optional(),
  }),
])

export type ExportAnswer = Readonly<z.infer<typeof answerSchema>>

/** Null for anything else: a process that works on strangers' files is believed nothing unread. */
export function parseExportAnswer(message: unknown): ExportAnswer | null {
  const parsed = answerSchema.safeParse(message)
  return parsed.success ? parsed.data : null
}
