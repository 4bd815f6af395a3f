const longestWaitMs = 3600_000

/** What an answer's headers say about time. */
export interface AnswerHeaders {
  /** The server's clock, ms since 1970. */
  readonly serverTime: number | undefined
  /** How long the server asks to wait, 0 to 3,600,000 ms. */
  readonly retryAfterMs: number | undefined
}

/** @param now ms since 1970, for a date in `Retry-After` where the server doesn't tell its own */
export function readHeaders(headers: Headers, now: number): AnswerHeaders {
  const serverTime = parseHttpDate(headers.get('date'))
  return {
    serverTime,
    retryAfterMs: parseRetryAfter(headers.get('retry-after'), serverTime ?? now),
  }
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3 */
function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : undefined
  const date = parseHttpDate(value)
  const ms = seconds ?? (date === undefined ? undefined : date - now)
  return ms === undefined ? undefined : Math.min(Math.max(ms, 0), longestWaitMs)
}

function parseHttpDate(value: string | null): number | undefined {
  // Date.parse alone would take `-5` for a year.
  if (value === null || !/^[A-Z][a-z]+,? /.test(value)) return undefined
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? undefined : ms
}
