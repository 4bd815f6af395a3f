import type { FetchLike, QueryParams } from '@videosdk.live/server-sdk'
import { TimeoutError, VideoSDK, VideoSDKError } from '@videosdk.live/server-sdk'
import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import { withRetry } from '../retry.ts'
import type { Credentials } from '../vault/types.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import { networkError } from './network-error.ts'

interface RequestOptions {
  readonly query?: QueryParams
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** What reading needs. */
export interface Reader {
  get(path: string, options?: RequestOptions): Promise<unknown>
}

/** One signed request each. Both reject with a `StillroomError` and answer with parsed JSON. */
export interface Api extends Reader {
  post(path: string, options?: RequestOptions): Promise<unknown>
}

export interface ApiOptions {
  readonly credentials: Credentials
  /** As parsed from the credentials' endpoint. */
  readonly endpoint: URL
  readonly clock: Clock
  readonly fetch: typeof globalThis.fetch
  /** For one whole request, ms. */
  readonly timeoutMs: { readonly get: number; readonly post: number }
}

/** Seconds. A token leaves this process only inside a request, so it need not live longer. */
const tokenLifetime = 600

/** The vendor's package, which signs. Retries are ours: its own ignore `Retry-After`. */
export function createApi(options: ApiOptions): Api {
  const guardedFetch = createGuardedFetch({
    origin: options.endpoint.origin,
    secret: options.credentials.secret,
    clock: options.clock,
    fetch: options.fetch,
  })
  const send = async (method: 'get' | 'post', path: string, request: RequestOptions = {}) => {
    // A new one each time (50 µs): it would keep its token even if the clock was set meanwhile.
    const { api } = connect(options, guardedFetch)
    try {
      return await api[method](path, { ...request, timeoutMs: options.timeoutMs[method] })
    } catch (error) {
      throw explain(error, request.signal)
    }
  }
  return {
    get: (path, request) => send('get', path, request),
    post: (path, request) => send('post', path, request),
  }
}

/** Everything is passed: the package takes what is missing from the environment. */
function connect({ credentials, endpoint }: ApiOptions, fetch: FetchLike): VideoSDK {
  return new VideoSDK({
    apiKey: credentials.apiKey,
    secret: credentials.secret,
    apiEndpoint: endpoint.origin,
    tokenOptions: {
      roles: ['crawler'],
      version: 2,
      permissions: ['allow_join'],
      expiresIn: tokenLifetime,
    },
    maxRetries: 0,
    fetch,
  })
}

function explain(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return new StillroomError('cancelled')
  if (!(error instanceof VideoSDKError)) return error
  if (error.cause instanceof StillroomError) return error.cause
  if (error instanceof TimeoutError) return new StillroomError('timeout')
  return networkError(error.cause)
}

/** ms. Who looks at a list would rather be told than wait longer without a word. */
const longestSilentWait = 60_000

const passing = new Set(['rate-limited', 'offline', 'timeout', 'server-error'])

/** Repeats requests that may succeed the next time. Reading ones only: a capture may cost money. */
export function withRetries(reader: Reader, clock: Clock): Reader {
  return {
    get: (path, options) =>
      withRetry(() => reader.get(path, options), {
        clock,
        isRetryable: isPassing,
        ...(options?.signal && { signal: options.signal }),
      }),
  }
}

function isPassing({ code, retryAfterMs = 0 }: StillroomError): boolean {
  return passing.has(code) && retryAfterMs <= longestSilentWait
}
