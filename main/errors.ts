import { failures } from '../words/en/failures.ts'
/**
 * Every expected failure of Stillroom has one of these codes. The catalogue, the window, the
 * headless command and the logs all use them; docs/errors.md explains each.
 */
export const errorCodes = [
  'auth-rejected',
  'clock-skew',
  'forbidden',
  'room-not-found',
  'stream-not-live',
  'rate-limited',
  'offline',
  'timeout',
  'server-error',
  'bad-response',
  'image-invalid',
  'image-too-large',
  'disk-full',
  'folder-missing',
  'folder-not-writable',
  'keychain-unavailable',
  'keychain-locked',
  'invalid-options',
  'outcome-unknown',
  'cancelled',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What a person is told: what happened, and what to do next. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  /** The next step, where there is one. */
  readonly action?: string
  /** The server's own words, as they came, at most 500 characters. */
  readonly serverMessage?: string
  /** Ms that the server asks to wait. */
  readonly retryAfterMs?: number
}

interface Wording {
  readonly message: string
  readonly action?: string
}

const wording: Readonly<Record<ErrorCode, Wording>> = failures

export interface ErrorDetails {
  /** Says it more exactly than the code's own sentence. */
  readonly message?: string
  readonly action?: string
  readonly serverMessage?: string
  readonly httpStatus?: number
  /** How long the server asks to wait, in ms. */
  readonly retryAfterMs?: number
  /** True where the request can't have reached the server, so that repeating it is harmless. */
  readonly neverSent?: boolean
  /** True for what went wrong on this computer, so that it says nothing of the network. */
  readonly isLocal?: boolean
  readonly cause?: unknown
}

const longestServerMessage = 500

/** An expected failure on its way to the border, where {@link toFailure} makes it a value. */
export class StillroomError extends Error {
  override readonly name = 'StillroomError'
  readonly code: ErrorCode
  readonly action: string | undefined
  readonly serverMessage: string | undefined
  readonly httpStatus: number | undefined
  readonly retryAfterMs: number | undefined
  readonly neverSent: boolean
  readonly isLocal: boolean

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(details.message ?? wording[code].message, { cause: details.cause })
    this.code = code
    this.action = details.action ?? wording[code].action
    this.serverMessage = details.serverMessage?.slice(0, longestServerMessage)
    this.httpStatus = details.httpStatus
    this.retryAfterMs = details.retryAfterMs
    this.neverSent = details.neverSent ?? false
    this.isLocal = details.isLocal ?? false
  }
}

/** The value for people and for IPC. Anything that isn't a {@link StillroomError} is a bug. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof StillroomError)) return { code: 'internal', ...wording.internal }
  const { code, message, action, serverMessage, retryAfterMs } = error
  return {
    code,
    message,
    ...(action && { action }),
    ...(serverMessage && { serverMessage }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
}

/** True for an abort by the user, in whatever shape the layers below throw it. */
export function isCancelled(error: unknown): boolean {
  if (error instanceof StillroomError) return error.code === 'cancelled'
  return error instanceof Error && error.name === 'AbortError'
}

/** For the end of a switch that handles every case: a new case then fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`)
}
