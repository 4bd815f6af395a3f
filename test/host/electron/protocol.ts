import type { Protocol } from 'electron'
import { strict } from '../strict.ts'

type SchemeHandler = (request: Request) => Response | Promise<Response>

export interface HostProtocol {
  readonly electron: object
  /** Answers a request for an address of one of the registered schemes. */
  answer(request: Request): Promise<Response>
}

export function createProtocol(): HostProtocol {
  const privileged = new Set<string>()
  const handlers = new Map<string, SchemeHandler>()

  const methods = {
    registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]) {
      for (const { scheme } of schemes) privileged.add(scheme)
    },
    handle(scheme: string, handler: SchemeHandler) {
      // Otherwise Electron serves it as an opaque origin, which the host's http never is.
      if (!privileged.has(scheme)) throw new Error(`The scheme '${scheme}' is not privileged`)
      handlers.set(scheme, handler)
    },
  } satisfies Partial<Record<keyof Protocol, unknown>>

  return {
    electron: strict('electron.protocol', methods),
    async answer(request) {
      const scheme = new URL(request.url).protocol.slice(0, -1)
      const handler = handlers.get(scheme)
      return handler ? await handler(request) : new Response(null, { status: 404 })
    },
  }
}
