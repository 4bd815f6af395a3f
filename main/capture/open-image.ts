import { say } from '../../words/say.ts'
import type { Clock } from '../clock.ts'
import { StillroomError } from '../errors.ts'
import { readHeaders } from '../videosdk/answer-headers.ts'
import { checkFileUrl } from '../videosdk/file-url.ts'
import type { Watch } from './time-limits.ts'

const mostRedirects = 3

export interface ImageRequest {
  readonly url: string
  /** Plain http is for an API endpoint on this machine only. */
  readonly allowHttp: boolean
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** ms to wait for each answer's head. */
  readonly headMs: number
}

/**
 * Asks for the image, without a token, and follows redirects, each of them checked.
 *
 * @returns an answer with status 200, its body unread
 */
export async function openImage(request: ImageRequest, watch: Watch): Promise<Response> {
  let url = checkFileUrl(request.url, request)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    watch.expectWithin(request.headMs)
    const response = await request.fetch(url.href, {
      redirect: 'manual',
      credentials: 'omit',
      // Compressed bytes could not be held against Content-Length.
      headers: { accept: 'image/*', 'accept-encoding': 'identity' },
      signal: watch.signal,
    })
    if (response.status === 200) return response
    const location = redirectOf(response)
    if (location === undefined) throw refusal(response, request.clock.now())
    await response.body?.cancel()
    url = redirectTarget(location, url, request)
  }
  throw new StillroomError('bad-response', {
    message: say('redirectsTooOften', { most: mostRedirects }),
  })
}

function redirectOf({ status, headers }: Response): string | undefined {
  if (status < 300 || status > 399) return undefined
  return headers.get('location') ?? undefined
}

/** Another server is fine, for no token travels; but only one that is known by its certificate. */
function redirectTarget(location: string, from: URL, request: ImageRequest): URL {
  const url = checkFileUrl(URL.parse(location, from.href)?.href ?? location, request)
  if (url.protocol === 'https:' || url.origin === from.origin) return url
  throw new StillroomError('bad-response', {
    message: say('redirectsUnencrypted'),
  })
}

/** @param now ms since 1970 */
function refusal({ status, headers }: Response, now: number): StillroomError {
  const message = say('imageServerStatus', { status })
  const details = { message, httpStatus: status }
  const { retryAfterMs } = readHeaders(headers, now)
  if (status === 429) return new StillroomError('rate-limited', { ...details, retryAfterMs })
  if (status >= 500) return new StillroomError('server-error', { ...details, retryAfterMs })
  return new StillroomError('bad-response', { ...details, action: say('captureAgain') })
}
