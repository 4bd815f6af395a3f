import type { Dispatcher } from 'undici'
import type { Routes } from './routes.ts'

type Fetch = typeof globalThis.fetch

/**
 * A `fetch` that takes these routes, for requests whose body is text or nothing. By a proxy it
 * always makes a tunnel, so a proxy sees no token and no picture: it is told the server's name only.
 */
export function createRoutedFetch(routes: Pick<Routes, 'send'>): Fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    return await routes.send(url, {
      direct: () => globalThis.fetch(url, init),
      byProxy: (agent) => fetchBy(agent, url, init),
    })
  }
}

/** By undici's own `fetch`: that of Node may be of another version, which takes other dispatchers. */
export async function fetchBy(
  dispatcher: Dispatcher,
  url: URL,
  init?: RequestInit,
): Promise<Response> {
  const undici = await import('undici')
  const own = init as Parameters<typeof undici.fetch>[1]
  return (await undici.fetch(url, { ...own, dispatcher })) as unknown as Response
}
