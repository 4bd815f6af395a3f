import type { FindRoutes, Route } from './route.ts'
import { direct, proxyRoute } from './route.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The proxies that the environment names, as curl and others read it: HTTPS_PROXY, HTTP_PROXY and
 * NO_PROXY, each in small letters as well, which come first. Of HTTP_PROXY only the small letters
 * count: a web server sets the large ones from a header of whoever asks (https://httpoxy.org).
 */
export function environmentRoutes(env: Environment): FindRoutes {
  const secure = env.https_proxy || env.HTTPS_PROXY
  const plain = env.http_proxy
  const excepted = (env.no_proxy || env.NO_PROXY || '').split(/[\s,]+/u).filter(Boolean)
  return async (url) => {
    const proxy = url.protocol === 'https:' ? secure : plain
    if (!proxy || excepted.some((rule) => isExcepted(url, rule))) return [direct]
    return [routeOf(proxy)]
  }
}

function routeOf(proxy: string): Route {
  const url = URL.parse(proxy.includes('://') ? proxy : `http://${proxy}`)
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:'
  // Without what it names: there may be a password in it.
  return url && isHttp ? proxyRoute(url) : { kind: 'unusable', name: 'HTTPS_PROXY' }
}

/** @param rule `*`, or a host with all below it, with a port or without */
function isExcepted(url: URL, rule: string): boolean {
  if (rule === '*') return true
  const [, host = '', port] = /^\*?\.?(.*?)(?::(\d+))?$/u.exec(rule.toLowerCase()) ?? []
  const ownPort = url.port || (url.protocol === 'https:' ? '443' : '80')
  if (host === '' || (port !== undefined && port !== ownPort)) return false
  return url.hostname === host || url.hostname.endsWith(`.${host}`)
}
