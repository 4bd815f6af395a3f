import type { ErrorCode } from '../errors.ts'
import { StillroomError, toFailure } from '../errors.ts'

/** Why a stream can't be played, where the error's code alone doesn't say it. */
export type ProblemDetail = keyof typeof problems

/** The body of an answer that isn't the stream, as JSON. */
interface ProblemBody {
  readonly code: ErrorCode
  readonly detail?: ProblemDetail
}

/** Each with a status of its own, because that is all that some players hand on. */
const problems = {
  'not-live': { code: 'stream-not-live', status: 404 },
  /** Live, but without a playlist yet: so are the first seconds of a stream. */
  starting: { code: 'stream-not-live', status: 503 },
  ended: { code: 'stream-not-live', status: 410 },
  /** A segment that has left the stream, or isn't there yet. */
  missing: { code: 'bad-response', status: 404 },
  'address-refused': { code: 'bad-response', status: 403 },
  'too-large': { code: 'bad-response', status: 413 },
  busy: { code: 'rate-limited', status: 429 },
} as const satisfies Readonly<Record<string, { readonly code: ErrorCode; readonly status: number }>>

/** An expected failure on its way to the page. */
export class StreamProblem extends Error {
  override readonly name = 'StreamProblem'
  readonly detail: ProblemDetail

  constructor(detail: ProblemDetail) {
    super(`stream: ${detail}`)
    this.detail = detail
  }
}

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  'room-not-found': 404,
  'rate-limited': 429,
  timeout: 504,
  internal: 500,
}

/** @param error a StreamProblem or StillroomError; anything else is a bug, and thrown again */
export function problemAnswer(error: unknown): Response {
  if (error instanceof StreamProblem) {
    const { code, status } = problems[error.detail]
    return answer({ code, detail: error.detail }, status)
  }
  if (!(error instanceof StillroomError)) throw error
  const { code } = toFailure(error)
  return answer({ code }, statuses[code] ?? 502)
}

function answer(body: ProblemBody, status: number): Response {
  return Response.json(body, { status })
}
