import type { Route } from './route.ts'
import { direct, proxyRoute } from './route.ts'

/**
 * Reads how Chromium names the system's proxies: `PROXY host:port; HTTPS host:port; DIRECT`, as
 * PAC scripts do (https://developer.mozilla.org/docs/Web/HTTP/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file).
 */
export function parseProxyList(list: string): readonly Route[] {
  const routes = list
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)
    .map(routeOf)
  return routes.length > 0 ? routes : [direct]
}

function routeOf(part: string): Route {
  const [kind = '', address = ''] = part.split(/\s+/u)
  switch (kind.toUpperCase()) {
    case 'DIRECT':
      return direct
    case 'PROXY':
    case 'HTTP':
      return byProxy('http', address, part)
    case 'HTTPS':
      return byProxy('https', address, part)
    default:
      return { kind: 'unusable', name: part }
  }
}

function byProxy(scheme: 'http' | 'https', address: string, part: string): Route {
  const url = URL.parse(`${scheme}://${address}`)
  return url?.hostname && !url.username ? proxyRoute(url) : { kind: 'unusable', name: part }
}
