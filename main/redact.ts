import { inspect } from 'node:util'

const patterns: readonly (readonly [RegExp, string])[] = [
  // JSON Web Tokens: three base64url parts, the first of which starts a JSON object.
  [/\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/gu, '[token]'],
  [/(authorization["']?\s*[:=]\s*["']?)[^\s"',}]+/giu, '$1[removed]'],
  [/((?:secret|password|token)["']?\s*[:=]\s*["']?)[^\s"',}]+/giu, '$1[removed]'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/gu, '[e-mail]'],
  // The query of a signed address is as good as a key.
  [/(https?:\/\/[^\s?"']+)\?[^\s"']+/giu, '$1?[removed]'],
]

/** The value as text, without anything that a log must not hold. */
export function redact(value: unknown): string {
  const text = typeof value === 'string' ? value : inspect(value, { depth: 4, breakLength: 120 })
  return patterns.reduce((kept, [pattern, replacement]) => kept.replace(pattern, replacement), text)
}
