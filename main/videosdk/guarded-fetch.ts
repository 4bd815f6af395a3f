import type { FetchLike } from '@videosdk.live/server-sdk'
import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import { readHeaders } from './answer-headers.ts'
import { apiError } from './api-error.ts'
import { readBody } from './bounded-body.ts'
import { readServerMessage } from './server-message.ts'

export interface GuardOptions {
  /** The only origin that may see a token. */
  readonly origin: string
  readonly secret: string
  readonly clock: Clock
  readonly fetch: typeof globalThis.fetch
}

/**
 * The `fetch` that the vendor's package signs its requests for. The package follows redirects,
 * reads bodies of any length and drops headers; so this one asks no other origin, follows nothing,
 * bounds the body, and throws a `StillroomError` for every answer that isn't 2xx, which the package
 * hands on as its error's `cause`.
 */
export function createGuardedFetch(options: GuardOptions): FetchLike {
  const { origin, clock, fetch } = options
  return async (url, init) => {
    if (new URL(url).origin !== origin) {
      throw new StillroomError('internal', {
        message: say('foreignServer'),
      })
    }
    const response = await fetch(url, { ...init, redirect: 'manual' })
    const hide = hider(options.secret, init)
    if (response.ok) return new Response(hide(await readBody(response)))
    throw await refusalOf(response, clock.now(), hide)
  }
}

async function refusalOf(
  response: Response,
  now: number,
  hide: (body: string) => string,
): Promise<StillroomError> {
  const body = await readBody(response).catch(() => '') // the status says enough
  return apiError({
    status: response.status,
    serverMessage: readServerMessage(hide(body)),
    now,
    ...readHeaders(response.headers, now),
  })
}

/** Shorter ones are no secrets, and their replacement could spoil the answer. */
const shortestSecret = 8

/** Takes the secret and this request's token out of a body, in case the server echoes them. */
function hider(secret: string, init: RequestInit | undefined): (body: string) => string {
  const token = new Headers(init?.headers).get('authorization') ?? ''
  const hidden = [secret, JSON.stringify(secret).slice(1, -1), token].filter(
    (value) => value.length >= shortestSecret,
  )
  return (body) => hidden.reduce((rest, value) => rest.replaceAll(value, '[hidden]'), body)
}
