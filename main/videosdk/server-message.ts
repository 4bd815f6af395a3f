import { z } from 'zod'
import { cleanText } from './clean-text.ts'

const longestMessage = 500

const said = z.string().trim().min(1).optional().catch(undefined)
const bodySchema = z.object({ message: said, error: said, msg: said, statusMessage: said })

/**
 * The server's own words in the body of an error, under any of the names that VideoSDK uses.
 *
 * @param body as it came: JSON, plain text or a proxy's HTML page, which nobody wants to read
 */
export function readServerMessage(body: string): string | undefined {
  const words = findWords(body)
  return words === undefined ? undefined : cleanText(words, longestMessage) || undefined
}

function findWords(body: string): string | undefined {
  const parsed = parseJson(body)
  if (parsed === undefined) return body.trimStart().startsWith('<') ? undefined : body
  if (typeof parsed === 'string') return parsed
  const named = bodySchema.safeParse(parsed).data
  return named?.message ?? named?.error ?? named?.msg ?? named?.statusMessage
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
