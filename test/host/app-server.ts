import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { appOrigin } from '../../main/desktop/app-scheme.ts'

/** Serves the app's scheme over http on loopback. */
export interface AppServer {
  /** http://127.0.0.1:PORT. */
  readonly origin: string
  close(): Promise<void>
}

export interface AppServerOptions {
  /** 0 takes any free one. */
  readonly port: number
  readonly answer: (request: Request) => Promise<Response>
  readonly onError: (error: unknown) => void
}

/** Headers that belong to the connection, not to the request that main sees. */
const ofTheConnection = new Set(['connection', 'host', 'keep-alive', 'transfer-encoding'])

export async function startAppServer({
  port,
  answer,
  onError,
}: AppServerOptions): Promise<AppServer> {
  const server = createServer((request, response) => {
    respond(request, response, answer).catch((error) => {
      response.destroy()
      // Chromium gives up requests that it no longer needs.
      if (!isClosedEarly(error)) onError(error)
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://${hostOf(server)}`, close: () => close(server) }
}

async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: AppServerOptions['answer'],
): Promise<void> {
  if (!isForUs(incoming)) {
    outgoing.writeHead(403).end()
    return
  }
  const { status, headers, body } = await answer(toRequest(incoming, abandoned(outgoing)))
  outgoing.writeHead(status, Object.fromEntries(headers))
  if (body) await pipeline(Readable.fromWeb(body as NodeReadableStream), outgoing)
  else outgoing.end()
}

/**
 * A page of the web whose name was pointed at 127.0.0.1 sends its own name as the host
 * (https://en.wikipedia.org/wiki/DNS_rebinding). The app's own page is the only one that may ask.
 */
function isForUs({ headers, socket, url }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'] ?? 'none'
  return (
    headers.host === `127.0.0.1:${socket.localPort}` &&
    (site === 'same-origin' || site === 'none') &&
    Boolean(url?.startsWith('/'))
  )
}

/** Aborts where the page gives up its request before it has the whole answer. */
function abandoned(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort()
  })
  return controller.signal
}

function toRequest(
  { method = 'GET', url = '/', headers }: IncomingMessage,
  signal: AbortSignal,
): Request {
  const kept = Object.entries(headers).filter(([name]) => !ofTheConnection.has(name))
  return new Request(appOrigin + url, {
    method,
    signal,
    headers: kept.map(([name, value]) => [name, String(value)] as [string, string]),
  })
}

function isClosedEarly(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  // The latter where the request was given up before there was an answer.
  return code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ERR_STREAM_UNABLE_TO_PIPE'
}

function hostOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
