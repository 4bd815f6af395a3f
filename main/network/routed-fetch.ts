import type { ProxyAgent } from 'undici'
import { say } from '../../words/say.ts'
import { assertNever, StillroomError } from '../errors.ts'
import { isLoopback } from '../videosdk/loopback.ts'
import { proxyError } from './proxy-error.ts'
import type { FindRoutes, Route } from './route.ts'

type Fetch = typeof globalThis.fetch

export interface RoutedFetch {
  /** As the global one, for requests whose body is text or nothing. */
  readonly fetch: Fetch
  /** Ends the connections to proxies. */
  close(): Promise<void>
}

export interface RoutedFetchOptions {
  readonly findRoutes: FindRoutes
  /** For what goes straight to its server. */
  readonly direct?: Fetch
}

/**
 * A `fetch` that takes the way that the system or the environment names. It always makes a tunnel
 * (CONNECT), so a proxy sees no token and no picture: it is told the server's name only. This
 * machine's own servers are never asked by a proxy. Where a proxy can't be reached, the next way
 * is tried; where it refuses, it has its reasons.
 */
export function createRoutedFetch(options: RoutedFetchOptions): RoutedFetch {
  const { findRoutes, direct = globalThis.fetch } = options
  const agents = new Map<string, ProxyAgent>()

  async function byProxy(url: URL, init: RequestInit | undefined, proxy: string) {
    // When it is first needed: most have no proxy. Its own `fetch`, because that of Node may be of
    // another version, which takes other dispatchers.
    const undici = await import('undici')
    const dispatcher = agents.get(proxy) ?? new undici.ProxyAgent({ uri: proxy })
    agents.set(proxy, dispatcher)
    const own = init as Parameters<typeof undici.fetch>[1]
    return (await undici.fetch(url, { ...own, dispatcher })) as unknown as Response
  }

  async function by(route: Route, url: URL, init: RequestInit | undefined): Promise<Response> {
    switch (route.kind) {
      case 'direct':
        return direct(url, init)
      case 'unusable':
        throw new StillroomError('offline', {
          message: say('proxyUnusable', { kind: route.name }),
          action: say('proxyUseHttp'),
          neverSent: true,
        })
      case 'proxy':
        try {
          return await byProxy(url, init, route.url)
        } catch (error) {
          throw proxyError(error, route.name) ?? error
        }
      default:
        return assertNever(route)
    }
  }

  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input)
      if (isLoopback(url)) return direct(url, init)
      const [first, ...others] = await findRoutes(url)
      if (!first) return direct(url, init)
      return await others.reduce(
        (tried, next) =>
          tried.catch((error: unknown) => {
            if (mayTryNext(error)) return by(next, url, init)
            throw error
          }),
        by(first, url, init),
      )
    },
    close: async () => void (await Promise.all([...agents.values()].map((agent) => agent.close()))),
  }
}

/** What was never sent may go another way, unless a proxy has refused it. */
function mayTryNext(error: unknown): boolean {
  return error instanceof StillroomError && error.neverSent && error.httpStatus === undefined
}
