import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import type { ProxyAgent } from 'undici'
import { errnoOf } from '../file-errors.ts'
import type { LookUpAll } from '../network/guarded-lookup.ts'
import { createGuardedLookup } from '../network/guarded-lookup.ts'
import type { AddressRules } from '../network/open-addresses.ts'
import { checkProxiedHost } from '../network/proxied-host.ts'
import type { Routes } from '../network/routes.ts'
import { StreamProblem } from './stream-problem.ts'
import { checkStreamUrl } from './stream-url.ts'

interface UpstreamRequest {
  readonly url: URL
  /** A `Range` as the page sent it. */
  readonly range?: string
  readonly signal: AbortSignal
}

/** An answer whose body is unread. */
export interface UpstreamAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Readable
  /** Where it came from in the end: its relative addresses start here. */
  readonly url: URL
}

/** The servers that streams come from. No token and no cookie ever travels there. */
export interface Upstream {
  /** Follows redirects, each of them checked. */
  ask(request: UpstreamRequest): Promise<UpstreamAnswer>
  close(): void
}

const mostRedirects = 3

export interface UpstreamOptions {
  readonly rules: AddressRules
  readonly routes: Pick<Routes, 'send'>
  /** Defaults to the system's. */
  readonly lookUp?: LookUpAll | undefined
}

/** `fetch` would do, if it let one see what address it connects to. */
export function createUpstream({ rules, routes, lookUp }: UpstreamOptions): Upstream {
  const options = { keepAlive: true, maxFreeSockets: 4 }
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) }
  const lookup = createGuardedLookup(rules, lookUp)

  async function sendDirect(asked: UpstreamRequest): Promise<UpstreamAnswer> {
    const { url, signal } = asked
    const isHttp = url.protocol === 'http:'
    const request = isHttp ? httpRequest : httpsRequest
    const agent = isHttp ? agents.http : agents.https
    const options = { agent, lookup, headers: headersOf(asked), signal }
    const body = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = request(url, options, resolve)
      sent.on('error', (error) => {
        if (wasClosedMeanwhile(sent, error))
          request(url, options, resolve).on('error', reject).end()
        else reject(error)
      })
      sent.end()
    })
    return { status: body.statusCode ?? 0, headers: body.headers, body, url }
  }

  const send = (asked: UpstreamRequest) =>
    routes.send(asked.url, {
      direct: () => sendDirect(asked),
      byProxy: (agent) => sendByProxy(agent, asked),
    })

  return {
    async ask(request) {
      let { url } = request
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const answer = await send({ ...request, url })
        const { location } = answer.headers
        const isRedirect = answer.status >= 300 && answer.status <= 399 && location !== undefined
        if (!isRedirect) return answer
        answer.body.destroy()
        url = redirectTarget(location, url, rules)
      }
      throw new StreamProblem('address-refused')
    },
    close: () => {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/**
 * True where the server has closed a connection that was kept open, just as it was used again. To
 * ask once more does no harm: https://nodejs.org/api/http.html#requestreusedsocket
 */
function wasClosedMeanwhile({ reusedSocket }: ClientRequest, error: Error): boolean {
  return reusedSocket && errnoOf(error) === 'ECONNRESET'
}

async function sendByProxy(agent: ProxyAgent, asked: UpstreamRequest): Promise<UpstreamAnswer> {
  const { url, signal } = asked
  checkProxiedHost(url)
  const { statusCode, headers, body } = await agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: headersOf(asked),
    signal,
  })
  // Who reads it hears of it. Of a body that is given up, nobody needs to.
  body.on('error', () => {})
  return { status: statusCode, headers, body, url }
}

function headersOf({ range }: UpstreamRequest) {
  return {
    accept: '*/*',
    // Compressed bytes could grow beyond every limit, and don't fit a range.
    'accept-encoding': 'identity',
    ...(range !== undefined && { range }),
  }
}

/** Once it is encrypted it stays so. */
function redirectTarget(location: string, from: URL, rules: AddressRules): URL {
  const url = checkStreamUrl(location, from, rules)
  if (url.protocol === 'https:' || from.protocol === 'http:') return url
  throw new StreamProblem('address-refused')
}
