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
}

interface Wording {
  readonly message: string
  readonly action?: string
}

const wording: Readonly<Record<ErrorCode, Wording>> = {
  'auth-rejected': {
    message: 'VideoSDK did not accept the API key and secret.',
    action: 'Check both in the VideoSDK dashboard and connect the project again.',
  },
  'clock-skew': {
    message: 'This computer’s clock is wrong, so VideoSDK refuses the signed request.',
    action: 'Set the clock to update itself, then try again.',
  },
  forbidden: {
    message: 'This API key may not do that.',
    action: 'Check the key’s permissions and the plan in the VideoSDK dashboard.',
  },
  'room-not-found': {
    message: 'VideoSDK does not know this room.',
    action: 'Check the room id, and that it belongs to this project.',
  },
  'stream-not-live': {
    message: 'This room has no live stream right now.',
    action: 'Start its HLS stream, wait a few seconds, then capture again.',
  },
  'rate-limited': {
    message: 'VideoSDK asks for fewer requests.',
    action: 'Wait a moment, or capture fewer rooms at a time.',
  },
  offline: {
    message: 'The server can’t be reached.',
    action: 'Check the network, then try again.',
  },
  timeout: {
    message: 'The server took too long to answer.',
    action: 'Try again. If it keeps happening, check the network.',
  },
  'server-error': {
    message: 'VideoSDK had a problem of its own.',
    action: 'Try again in a minute.',
  },
  'bad-response': {
    message: 'The server’s answer makes no sense.',
    action: 'Try again. If it stays so, check that the endpoint is VideoSDK’s.',
  },
  'image-invalid': {
    message: 'The image that came is broken or is no image.',
    action: 'Capture again.',
  },
  'image-too-large': {
    message: 'The image that came is larger than Stillroom accepts.',
    action: 'Ask for a smaller width and height.',
  },
  'disk-full': {
    message: 'The disk is full.',
    action: 'Free some space or choose another folder, then try again.',
  },
  'folder-missing': {
    message: 'The folder for stills is gone.',
    action: 'Reconnect its drive, or choose another folder.',
  },
  'folder-not-writable': {
    message: 'The folder for stills can’t be written to.',
    action: 'Change its permissions, or choose another folder.',
  },
  'keychain-unavailable': {
    message: 'This system offers no keychain.',
    action: 'The secret is kept in memory until Stillroom closes.',
  },
  'keychain-locked': {
    message: 'The keychain is locked.',
    action: 'Unlock it, then try again.',
  },
  'invalid-options': { message: 'These options don’t go together.' },
  'outcome-unknown': {
    message: 'Stillroom was stopped while VideoSDK was capturing, so the outcome is unknown.',
    action: 'Retry to capture again. It may count as a second capture.',
  },
  cancelled: { message: 'Cancelled.' },
  internal: {
    message: 'Something unexpected went wrong in Stillroom.',
    action: 'Try again. If it stays so, report it with the log file.',
  },
}

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
  const { code, message, action, serverMessage } = error
  return { code, message, ...(action && { action }), ...(serverMessage && { serverMessage }) }
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
