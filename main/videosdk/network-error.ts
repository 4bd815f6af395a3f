import { say } from '../../words/say.ts'
import type { ErrorCode } from '../errors.ts'
import { isCancelled, StillroomError } from '../errors.ts'

interface NetworkFailure {
  readonly code: ErrorCode
  readonly message?: string
  readonly action?: string
  readonly neverSent?: boolean
}

/** Without a connection nothing of the request has left this computer. */
const unconnected = (message: string, action?: string): NetworkFailure => ({
  code: 'offline',
  message,
  neverSent: true,
  ...(action && { action }),
})

const noRoute = unconnected(say('noRoute'))
const noAnswer = unconnected(say('noAnswer'))
const noConnection = unconnected(say('noConnection'))
const brokenOff: NetworkFailure = {
  code: 'offline',
  message: say('brokenOff'),
}
const untrusted = unconnected(say('untrusted'), say('checkClockAndProxy'))
const badPort = unconnected(say('badPort'), say('checkEndpoint'))
const notTls = unconnected(say('notTls'), say('checkEndpoint'))
const notHttp: NetworkFailure = {
  code: 'bad-response',
  message: say('notHttp'),
}

/** Codes of the system (man 3 errno, getaddrinfo) and of undici, which is Node's `fetch`. */
const failures: ReadonlyMap<string, NetworkFailure> = new Map(
  Object.entries({
    ECONNREFUSED: unconnected(say('refusesConnections')),
    ENOTFOUND: unconnected(say('nameNotFound'), say('checkEndpointAndNetwork')),
    EAI_AGAIN: unconnected(say('nameLookup')),
    ENETUNREACH: noRoute,
    ENETDOWN: noRoute,
    EHOSTUNREACH: noRoute,
    EHOSTDOWN: noRoute,
    EADDRNOTAVAIL: noRoute,
    UND_ERR_CONNECT_TIMEOUT: noAnswer,
    ECONNRESET: brokenOff,
    ECONNABORTED: brokenOff,
    EPIPE: brokenOff,
    ETIMEDOUT: brokenOff,
    UND_ERR_SOCKET: brokenOff,
    UND_ERR_HEADERS_TIMEOUT: { code: 'timeout' },
    UND_ERR_BODY_TIMEOUT: { code: 'timeout' },
    UND_ERR_HEADERS_OVERFLOW: notHttp,
    EPROTO: notTls,
  }),
)

/** Families of codes: https://nodejs.org/api/tls.html#x509-certificate-error-codes and others. */
const families: readonly (readonly [RegExp, NetworkFailure])[] = [
  [
    /^(CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|INVALID_(CA|PURPOSE))/,
    untrusted,
  ],
  [/^ERR_(SSL|TLS)_/, notTls],
  [/^(HTTPParserError|HPE_|Z_|ERR__ERROR_FORMAT_)/, notHttp],
]

/** Names why `fetch`, or the reading of its body, failed. */
export function networkError(error: unknown): StillroomError {
  const known = ownError(error)
  if (known) return known
  if (isCancelled(error)) return new StillroomError('cancelled', { cause: error })
  const { code, ...details } = explain(error)
  // A parser's error carries the raw answer, and whatever that repeats of the request.
  const cause = code === 'bad-response' ? undefined : error
  return new StillroomError(code, { ...details, cause })
}

/** What a look-up refused comes wrapped by `fetch`. */
function ownError(error: unknown, depth = 0): StillroomError | undefined {
  if (error instanceof StillroomError) return error
  if (!(error instanceof Error) || depth > deepest) return undefined
  return ownError(error.cause, depth + 1)
}

function explain(error: unknown): NetworkFailure {
  if (isBadPort(error)) return badPort
  for (const { code, syscall } of systemErrors(error)) {
    if (code === 'ETIMEDOUT' && syscall === 'connect') return noAnswer
    const failure = failures.get(code) ?? families.find(([pattern]) => pattern.test(code))?.[1]
    if (failure) return failure
    if (syscall === 'connect' || syscall === 'getaddrinfo') return noConnection
  }
  return { code: 'offline' }
}

/** `fetch` has no code for it: https://fetch.spec.whatwg.org/#port-blocking */
function isBadPort(error: unknown): boolean {
  return (
    error instanceof Error && error.cause instanceof Error && error.cause.message === 'bad port'
  )
}

/** Errors under one another; some are their own cause. */
const deepest = 4

interface SystemError {
  readonly code: string
  readonly syscall?: unknown
}

/**
 * The errors under an error, the innermost first: `fetch` puts the reason into `cause`,
 * and where a name has several addresses that is an `AggregateError` with one reason each.
 */
function systemErrors(error: unknown, depth = 0): readonly SystemError[] {
  if (!(error instanceof Error) || depth > deepest) return []
  const inner = error instanceof AggregateError ? error.errors : []
  const found = [...inner, error.cause].flatMap((next) => systemErrors(next, depth + 1))
  const { code, syscall } = error as NodeJS.ErrnoException
  // undici's parser errors have a name only.
  return [...found, { code: typeof code === 'string' ? code : error.name, syscall }]
}
