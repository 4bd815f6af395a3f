import type { Hono } from 'hono'
import { z } from 'zod'
import type { Faults } from './faults.ts'
import { faultRoutes, faultSchema } from './faults.ts'
import type { SandboxEnv } from './http.ts'
import { Refusal } from './refusal.ts'
import { parseBody } from './request-body.ts'
import type { LoggedRequest, RequestLog } from './request-log.ts'

const routeSchema = z.enum(faultRoutes)
const timesSchema = z.object({
  times: z.int('times must be a whole number from 1 up.').min(1).optional(),
})

/**
 * Faults and the log by HTTP, for scripts that run the sandbox as a program. No token is needed,
 * so they answer only to a Host on loopback: a web page whose name was pointed here gets nothing.
 */
export function addControlRoutes(app: Hono<SandboxEnv>, faults: Faults, log: RequestLog): void {
  app.use('/_sandbox/*', async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') {
      throw new Refusal(403, 'The controls answer to 127.0.0.1 only.')
    }
    await next()
  })

  app.put('/_sandbox/faults/:route', async (c) => {
    const route = knownRoute(c.req.param('route'))
    const { fault, times } = parseFault(await c.req.text())
    faults.set(route, fault, { ...(times !== undefined && { times }) })
    return c.body(null, 204)
  })

  app.delete('/_sandbox/faults/:route', (c) => {
    faults.clear(knownRoute(c.req.param('route')))
    return c.body(null, 204)
  })

  app.delete('/_sandbox/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })

  app.get('/_sandbox/log', (c) => c.json(log.entries.map(withoutSignature)))
}

function knownRoute(name: string) {
  const route = routeSchema.safeParse(name)
  if (route.success) return route.data
  throw new Refusal(404, `Routes that can have faults: ${faultRoutes.join(', ')}.`)
}

function parseFault(text: string) {
  const { times, ...rest } = parseBody(timesSchema.loose(), text)
  return { times, fault: parseBody(faultSchema, JSON.stringify(rest)) }
}

/** A token in the log keeps its claims, but can't be used by whoever reads the log. */
function withoutSignature(request: LoggedRequest): LoggedRequest {
  const { authorization } = request.headers
  if (authorization === undefined) return request
  const shortened = authorization.replace(/[^.]*$/, '(signature)')
  return { ...request, headers: { ...request.headers, authorization: shortened } }
}
