import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import { getRequestListener } from '@hono/node-server'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { StillroomError } from '../errors.ts'
import { errnoOf } from '../file-errors.ts'
import { Refusal } from './refusal.ts'

export interface SandboxEnv {
  readonly Bindings: HttpBindings
}

/** A server on 127.0.0.1. */
export interface LoopbackServer {
  /** http://127.0.0.1:PORT, once it listens. */
  readonly origin: string
  /** Rejects with `invalid-options` where the port can't be had; 0 takes any free one. */
  listen(port: number): Promise<void>
  /** Drops its open connections too. */
  close(): Promise<void>
}

/** Bytes of a request. */
const largestBody = 1024 * 1024

/** An app whose every failure is a JSON object with a message, as the API's are. */
export function createApp(): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>({ strict: false })
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error)
    process.emitWarning(error)
    return c.json({ message: 'Something went wrong in the sandbox.' }, 500)
  })
  app.notFound((c) => refuse(c, new Refusal(404, 'There is no such route.')))
  app.use(async (c, next) => {
    if (c.req.header('transfer-encoding')) throw new Refusal(411, 'Content-Length is required.')
    const length = Number(c.req.header('content-length') ?? 0)
    if (length > largestBody) throw new Refusal(413, 'The body is too large.')
    await next()
  })
  return app
}

function refuse(c: Context, { status, code, message }: Refusal) {
  return c.json({ ...(code !== undefined && { code }), message }, status)
}

export function createLoopbackServer(fetch: Hono<SandboxEnv>['fetch']): LoopbackServer {
  const server = createServer(
    getRequestListener((request, env) => fetch(request, env as HttpBindings), {
      // Tests run the sandbox in their own process: its Request and Response stay Node's.
      overrideGlobalObjects: false,
    }),
  )
  // Asked for also by answers under way while the server closes.
  let origin = ''
  return {
    get origin() {
      return origin
    },
    listen: async (port) => {
      server.listen(port, '127.0.0.1')
      try {
        await once(server, 'listening')
        origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      } catch (cause) {
        throw new StillroomError('invalid-options', { message: refusedPort(port, cause), cause })
      }
    },
    close: async () => {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

function refusedPort(port: number, cause: unknown): string {
  if (errnoOf(cause) === 'EADDRINUSE') return `Port ${port} is taken by another program.`
  if (errnoOf(cause) === 'EACCES') return `Port ${port} needs an administrator’s rights.`
  return `The sandbox can’t listen on port ${port}.`
}
