import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import type { SandboxEnv } from './http.ts'

/** A request as it reached the sandbox. */
export interface LoggedRequest {
  /** Ms since 1970. */
  readonly at: number
  readonly side: 'api' | 'cdn'
  readonly method: string
  /** Without the query. */
  readonly path: string
  /** From the question mark on, or empty. */
  readonly query: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Parsed where it is JSON, else the text; absent where there is none. */
  readonly body?: unknown
  /** Of the answer; 0 as long as none has been sent. */
  readonly status: number
}

export interface RequestLog {
  /** Oldest first, the newest 20,000 only. Stays the same array. */
  readonly entries: readonly LoggedRequest[]
  /** Notes a request as soon as it arrives; the result completes it. */
  add(request: LoggedRequest): (rest: Partial<Pick<LoggedRequest, 'body' | 'status'>>) => void
}

const longest = 20_000

export function createRequestLog(): RequestLog {
  const entries: LoggedRequest[] = []
  return {
    entries,
    add: (request) => {
      const entry = { ...request }
      entries.push(entry)
      if (entries.length > longest) entries.shift()
      return (rest) => void Object.assign(entry, rest)
    },
  }
}

/** Notes every request that reaches the middleware behind it. */
export function logRequests(
  log: RequestLog,
  side: LoggedRequest['side'],
  now: () => number,
): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const { method, path } = c.req
    const query = new URL(c.req.url).search
    const request = { at: now(), side, method, path, query, headers: { ...c.req.header() } }
    const complete = log.add({ ...request, status: 0 })
    const text = await c.req.text()
    if (text !== '') complete({ body: parse(text) })
    await next()
    complete({ status: statusOf(c) })
  }
}

function statusOf({ res, env: { outgoing } }: Context<SandboxEnv>): number {
  if (res !== RESPONSE_ALREADY_SENT) return res.status
  return outgoing.headersSent ? outgoing.statusCode : 0
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
