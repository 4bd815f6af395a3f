import { z } from 'zod'
import { Refusal } from './refusal.ts'

export const roomIdSchema = z.string({ error: 'roomId is required.' }).min(1, 'roomId is required.')

/** @throws Refusal 400 with what is wrong with the body first */
export function parseBody<T>(schema: z.ZodType<T>, text: string): T {
  const parsed = schema.safeParse(parseObject(text))
  if (parsed.success) return parsed.data
  throw new Refusal(400, parsed.error.issues[0]?.message ?? 'The body is invalid.')
}

function parseObject(text: string): unknown {
  const value = parseJson(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new Refusal(400, 'The body must be a JSON object.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
