import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface SeenRequest {
  readonly method: string
  /** With the query. */
  readonly url: string
  readonly authorization: string | undefined
  readonly body: string
}

export interface StubServer {
  readonly origin: string
  readonly port: number
  readonly seen: readonly SeenRequest[]
}

export type Handler = (request: SeenRequest, response: ServerResponse) => void

/** A server on loopback that answers as a test wants, gone when the test ends. */
export async function startStub(handler: Handler): Promise<StubServer> {
  const seen: SeenRequest[] = []
  const server = createServer(async (request, response) => {
    const entry = await readRequest(request)
    seen.push(entry)
    handler(entry, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, seen }
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    authorization: request.headers.authorization,
    body: Buffer.concat(chunks).toString(),
  }
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
