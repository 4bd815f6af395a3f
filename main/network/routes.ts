import type { ProxyAgent } from 'undici'
import { say } from '../../words/say.ts'
import { assertNever, StillroomError } from '../errors.ts'
import { isLoopback } from '../videosdk/loopback.ts'
import { proxyError } from './proxy-error.ts'
import type { FindRoutes, Route } from './route.ts'

/** How a request is sent, whichever way it goes. */
interface Senders<T> {
  direct(): Promise<T>
  /** @param agent makes a tunnel (CONNECT) to each server, for undici's own functions */
  byProxy(agent: ProxyAgent): Promise<T>
}

/**
 * The ways that the system or the environment names. This machine's own servers are never asked by
 * a proxy. Where a proxy can't be reached, the next way is tried; where it refuses, it has its
 * reasons.
 */
export interface Routes {
  send<T>(url: URL, senders: Senders<T>): Promise<T>
  /** Ends the connections to proxies, with what still comes by them. */
  close(): Promise<void>
}

export function createRoutes(findRoutes: FindRoutes): Routes {
  const agents = new Map<string, ProxyAgent>()

  async function agentFor(proxy: string): Promise<ProxyAgent> {
    // When it is first needed: most have no proxy.
    const undici = await import('undici')
    const agent = agents.get(proxy) ?? new undici.ProxyAgent({ uri: proxy })
    agents.set(proxy, agent)
    return agent
  }

  async function by<T>(route: Route, senders: Senders<T>): Promise<T> {
    switch (route.kind) {
      case 'direct':
        return senders.direct()
      case 'unusable':
        throw new StillroomError('offline', {
          message: say('proxyUnusable', { kind: route.name }),
          action: say('proxyUseHttp'),
          neverSent: true,
        })
      case 'proxy':
        try {
          return await senders.byProxy(await agentFor(route.url))
        } catch (error) {
          throw proxyError(error, route.name) ?? error
        }
      default:
        return assertNever(route)
    }
  }

  return {
    async send(url, senders) {
      if (isLoopback(url)) return senders.direct()
      const [first, ...others] = await findRoutes(url)
      if (!first) return senders.direct()
      return await others.reduce(
        (tried, next) =>
          tried.catch((error: unknown) => {
            if (mayTryNext(error)) return by(next, senders)
            throw error
          }),
        by(first, senders),
      )
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
    },
  }
}

/** What was never sent may go another way, unless a proxy has refused it. */
function mayTryNext(error: unknown): boolean {
  return error instanceof StillroomError && error.neverSent && error.httpStatus === undefined
}
