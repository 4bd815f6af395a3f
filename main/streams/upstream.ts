import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { AddressRules } from './address-rules.ts'
import { checkStreamUrl } from './address-rules.ts'
import type { LookUpAll } from './guarded-lookup.ts'
import { createGuardedLookup } from './guarded-lookup.ts'
import { StreamProblem } from './stream-problem.ts'

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
  readonly body: IncomingMessage
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

/** `fetch` would do, if it let one see what address it connects to. */
export function createUpstream(rules: AddressRules, lookUp?: LookUpAll): Upstream {
  const options = { keepAlive: true, maxFreeSockets: 4 }
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) }
  const lookup = createGuardedLookup(rules, lookUp)

  function send({ url, range, signal }: UpstreamRequest): Promise<IncomingMessage> {
    const isHttp = url.protocol === 'http:'
    const request = isHttp ? httpRequest : httpsRequest
    const headers = {
      accept: '*/*',
      // Compressed bytes could grow beyond every limit, and don't fit a range.
      'accept-encoding': 'identity',
      ...(range !== undefined && { range }),
    }
    const agent = isHttp ? agents.http : agents.https
    return new Promise((resolve, reject) => {
      request(url, { agent, lookup, headers, signal }, resolve).on('error', reject).end()
    })
  }

  return {
    async ask(request) {
      let { url } = request
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        const body = await send({ ...request, url })
        const { statusCode: status = 0, headers } = body
        const isRedirect = status >= 300 && status <= 399 && headers.location !== undefined
        if (!isRedirect) return { status, headers, body, url }
        body.destroy()
        url = redirectTarget(headers.location ?? '', url, rules)
      }
      throw new StreamProblem('address-refused')
    },
    close: () => {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/** Once it is encrypted it stays so. */
function redirectTarget(location: string, from: URL, rules: AddressRules): URL {
  const url = checkStreamUrl(location, from, rules)
  if (url.protocol === 'https:' || from.protocol === 'http:') return url
  throw new StreamProblem('address-refused')
}
