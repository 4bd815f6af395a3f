import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A request that the sandbox's API refuses, as VideoSDK would: a status and a message. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: ContentfulStatusCode
  /** The body's own `code`, which some of the API's answers have. */
  readonly code: number | undefined

  constructor(status: ContentfulStatusCode, message: string, code?: number) {
    super(message)
    this.status = status
    this.code = code
  }
}

export function roomNotFound(): Refusal {
  return new Refusal(404, 'Room not found.', 404)
}

export function notLive(): Refusal {
  return new Refusal(404, 'No active HLS found for this room.', 404)
}
