import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'

/** What a client asked the proxy for. */
interface Tunnel {
  /** `host:port` as it was asked for. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

export interface ConnectProxy {
  readonly host: string
  readonly url: string
  readonly tunnels: readonly Tunnel[]
  /** Answers CONNECT with this status from now on; null lets through. */
  refuse(status: number | null): void
  close(): Promise<void>
}

/**
 * A proxy that knows CONNECT and nothing else, over real sockets. All tunnels lead to one port of
 * this machine, whatever server was asked for.
 */
export async function startConnectProxy(targetPort: number): Promise<ConnectProxy> {
  const tunnels: Tunnel[] = []
  const sockets = new Set<Socket>()
  let refusal: number | null = null

  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connection', (socket) => sockets.add(socket))
  server.on('connect', (request, socket, head) => {
    tunnels.push({ target: request.url ?? '', headers: request.headers })
    socket.on('error', () => {})
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal} No\r\ncontent-length: 0\r\n\r\n`)
      return
    }
    const upstream = connect(targetPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    sockets.add(upstream)
    upstream.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    url: `http://${host}`,
    tunnels,
    refuse(status) {
      refusal = status
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
