import { z } from 'zod'

/** Frames a second that every player takes. */
const frameRate = z.int().min(1).max(60)

/** What to make of stills, in the order in which they are given. */
export const exportSpecSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contact-sheet'),
    as: z.enum(['png', 'pdf']),
    columns: z.int().min(1).max(12),
    title: z.string().max(200),
    /** Room and time below each picture. */
    captions: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('timelapse'),
    as: z.enum(['webp', 'gif', 'mp4']),
    framesPerSecond: frameRate,
    /** Pixels; the height follows the first picture's shape. */
    width: z.int().min(64).max(1920),
  }),
  z.strictObject({
    kind: z.literal('zip'),
    /** A manifest.csv and a manifest.json in it. */
    manifests: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('csv') }),
  z.strictObject({ kind: z.literal('json') }),
])

export type ExportSpec = Readonly<z.output<typeof exportSpecSchema>>
