import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { connect, createServer } from 'node:net'

/** A port that passes everything on to another one and counts it. */
export interface Counter {
  /** http://127.0.0.1:PORT. */
  readonly origin: string
  /** Bytes both ways so far: bodies and HTTP's headers, without those of TCP and IP. */
  bytes(): number
  close(): void
}

/** @param target http://127.0.0.1:PORT */
export async function startCounter(target: string): Promise<Counter> {
  const sockets = new Set<Socket>()
  let bytes = 0
  const server = createServer((client) => {
    const remote = connect(Number(new URL(target).port), '127.0.0.1')
    for (const [from, to] of [
      [client, remote],
      [remote, client],
    ] as const) {
      sockets.add(from)
      from.setNoDelay()
      from.on('data', (chunk) => {
        bytes += chunk.length
      })
      // Whoever has read enough hangs up; the other side needn't go on then.
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroySoon()
      })
      from.pipe(to)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => bytes,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
