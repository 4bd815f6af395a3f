/** A way to a server. */
export type Route =
  | { readonly kind: 'direct' }
  | {
      readonly kind: 'proxy'
      /** With name and password where the environment has them: for the connection only. */
      readonly url: string
      /** `host:port`, for people and logs. */
      readonly name: string
    }
  /** Such as SOCKS, by the name that the system gives it. */
  | { readonly kind: 'unusable'; readonly name: string }

/** Tells the ways to a server, the one to try first in front; at least one. */
export type FindRoutes = (url: URL) => Promise<readonly Route[]>

export const direct: Route = { kind: 'direct' }

/** @param url of a proxy, http or https */
export function proxyRoute(url: URL): Route {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return { kind: 'proxy', url: url.href, name: `${url.hostname}:${port}` }
}
