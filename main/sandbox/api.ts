import { setTimeout as delay } from 'node:timers/promises'
import type { Hono, MiddlewareHandler } from 'hono'
import type { AuthOptions } from './auth.ts'
import { requireToken } from './auth.ts'
import { createCapturer } from './capture.ts'
import type { CdnStore } from './cdn.ts'
import { spoilRoute } from './fault-gate.ts'
import type { FaultBox, FaultRoute } from './faults.ts'
import { createFramePainter } from './frame.ts'
import type { SandboxEnv } from './http.ts'
import { createApp } from './http.ts'
import { createRandom } from './random.ts'
import type { RequestLog } from './request-log.ts'
import { logRequests } from './request-log.ts'
import { addCaptureRoute } from './routes-capture.ts'
import { addControlRoutes } from './routes-control.ts'
import { addHlsRoutes } from './routes-hls.ts'
import { addRoomRoutes } from './routes-rooms.ts'
import { addSessionRoutes } from './routes-sessions.ts'
import type { World } from './world.ts'

export interface ApiOptions extends AuthOptions {
  readonly world: World
  readonly store: CdnStore
  readonly faults: FaultBox
  readonly log: RequestLog
  readonly seed: number
  readonly latencyMs: number
}

/** The faults' names for the API's routes. */
const faultable: readonly (readonly [FaultRoute, 'GET' | 'POST', string])[] = [
  ['rooms', 'GET', '/v2/rooms'],
  ['room', 'GET', '/v2/rooms/:id'],
  ['validate', 'GET', '/v2/rooms/validate/:id'],
  ['sessions', 'GET', '/v2/sessions'],
  ['hls', 'GET', '/v2/hls'],
  ['active', 'GET', '/v2/hls/:roomId/active'],
  ['start', 'POST', '/v2/hls/start'],
  ['end', 'POST', '/v2/hls/end'],
  ['capture', 'POST', '/v2/hls/capture'],
]

/**
 * The API. A fault comes before the token is checked, so that whoever asks sees it; the controls
 * are neither logged nor delayed.
 */
export function createApi(options: ApiOptions): Hono<SandboxEnv> {
  const { world, store, faults, log, seed, latencyMs, now } = options
  const app = createApp()
  addControlRoutes(app, faults, log)
  app.use(logRequests(log, 'api', now), tellTime(now), slowDown(latencyMs))
  for (const [route, method, path] of faultable) app.on(method, path, spoilRoute(faults, route))
  app.use('/v2/*', requireToken(options))
  addRoomRoutes(app, world)
  addSessionRoutes(app, world)
  addHlsRoutes(app, world)
  const capture = createCapturer({ paint: createFramePainter(seed), now })
  addCaptureRoute(app, { world, capture, store, random: createRandom(seed, 'file names') })
  return app
}

/** The Date header follows the sandbox's clock: clients judge their own by it. */
function tellTime(now: () => number): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    c.env.outgoing.setHeader('date', new Date(now()).toUTCString())
    await next()
  }
}

function slowDown(ms: number): MiddlewareHandler<SandboxEnv> {
  return async (_c, next) => {
    if (ms > 0) await delay(ms, undefined, { ref: false })
    await next()
  }
}
