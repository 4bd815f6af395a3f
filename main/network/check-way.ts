import type { Failure } from '../errors.ts'
import { StillroomError, toFailure } from '../errors.ts'
import { isLoopback } from '../videosdk/loopback.ts'
import { networkError } from '../videosdk/network-error.ts'
import type { FindRoutes } from './route.ts'

/** ms */
const patienceMs = 8000

/** @returns the proxy that a request to this server tries first, as `host:port`; null for none */
export async function proxyFor(url: URL, findRoutes: FindRoutes): Promise<string | null> {
  if (isLoopback(url)) return null
  const [first] = await findRoutes(url)
  return !first || first.kind === 'direct' ? null : first.name
}

/**
 * Asks a server for nothing, without any token. Whatever it answers, the way to it is free.
 *
 * @returns why it can't be reached; null where it can
 */
export async function checkWay(url: URL, fetch: typeof globalThis.fetch): Promise<Failure | null> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(url.href, { method: 'HEAD', redirect: 'manual', signal })
    await answer.body?.cancel()
    return null
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return toFailure(isLate ? new StillroomError('timeout') : networkError(error))
  }
}
