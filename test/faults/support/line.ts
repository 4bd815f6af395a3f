import type { AddressInfo, Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to a server that can be cut and mended. */
export interface Line {
  /** http://127.0.0.1:PORT, the same one all the time. */
  readonly origin: string
  /** Connections are refused, and those that there are break off. */
  cut(): Promise<void>
  /** Nothing comes or goes any more, on old connections and new ones. */
  silence(): void
  /** All is well again. */
  mend(): Promise<void>
}

/** @param target the server's origin */
export async function openLine(target: string): Promise<Line> {
  const { hostname, port: targetPort } = new URL(target)
  const sockets = new Set<Socket>()
  let isSilent = false
  let port = 0
  let server: Server

  function keep(socket: Socket): Socket {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
    return socket
  }

  function accept(near: Socket): void {
    keep(near)
    if (isSilent) return void near.resume()
    const far = keep(connect(Number(targetPort), hostname))
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
    near.pipe(far)
    far.pipe(near)
  }

  async function listen(): Promise<void> {
    server = createServer(accept)
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  }

  async function cut(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.resetAndDestroy()
    await closed
  }

  await listen()
  onTestFinished(cut)
  return {
    origin: `http://127.0.0.1:${port}`,
    cut,
    silence() {
      isSilent = true
      for (const socket of sockets) socket.unpipe().resume()
    },
    async mend() {
      isSilent = false
      for (const socket of sockets) socket.resetAndDestroy()
      if (!server.listening) await listen()
    },
  }
}
