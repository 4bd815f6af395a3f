import { setTimeout as delay } from 'node:timers/promises'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler, Next } from 'hono'
import type { Answer } from './fault-answers.ts'
import { htmlAnswer, redirectAnswer, spoil, statusAnswer } from './fault-answers.ts'
import { sendBroken } from './fault-wire.ts'
import type { Fault, FaultBox, FaultRoute } from './faults.ts'
import type { SandboxEnv } from './http.ts'

/** The middleware that stands before a route and spoils what is switched on for it. */
export function spoilRoute(box: FaultBox, route: FaultRoute): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const fault = box.take(route)
    return fault ? apply(fault, c, next) : next()
  }
}

async function apply(
  fault: Fault,
  c: Context<SandboxEnv>,
  next: Next,
): Promise<Response | undefined> {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault)
    case 'html':
      return htmlAnswer()
    case 'hang':
      return RESPONSE_ALREADY_SENT
    case 'reset':
      c.env.outgoing.socket?.resetAndDestroy()
      return RESPONSE_ALREADY_SENT
    case 'redirect': {
      const redirect = redirectAnswer(fault, new URL(c.req.url))
      if (!redirect) await next()
      return redirect
    }
    case 'latency':
      await delay(fault.ms, undefined, { ref: false })
      await next()
      return
    case 'content-type':
    case 'truncated':
    case 'other-image':
    case 'gzip':
    case 'bad-json':
    case 'patch': {
      const { status, headers, body } = await spoil(fault, await realAnswer(c, next))
      replace(c, new Response(new Uint8Array(body), { status, headers }))
      return
    }
    default:
      sendBroken(fault, await realAnswer(c, next), c.env.outgoing)
      replace(c, RESPONSE_ALREADY_SENT)
      return
  }
}

async function realAnswer(c: Context, next: Next): Promise<Answer> {
  await next()
  const { status, headers } = c.res
  return { status, headers, body: Buffer.from(await c.res.arrayBuffer()) }
}

/** Hono merges the headers of an answer that is replaced, unless it is taken away first. */
function replace(c: Context, response: Response): void {
  c.res = undefined
  c.res = response
}
