import { z } from 'zod'
import { startOptionsSchema } from './options.ts'

/** What the program in main/sandbox/process.ts is told, once. */
export const startMessageSchema = z.strictObject({
  type: z.literal('start'),
  options: startOptionsSchema,
})

/** What it answers. */
export const answerMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ready'),
    endpoint: z.string(),
    cdn: z.string(),
    apiKey: z.string(),
    secret: z.string(),
  }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
])

export type StartMessage = z.infer<typeof startMessageSchema>
export type AnswerMessage = z.infer<typeof answerMessageSchema>
