import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { serveParent } from '../child.ts'
import { makePictures } from '../pictures.ts'
import type { Mischief, MischiefMaker } from './mischief.ts'
import { createMischief } from './mischief.ts'

export interface UnrulySettings {
  /** The same one brings the same faults. */
  readonly seed: number
}

/** Both are answered with the endpoint; after `calm down` it answers as it should. */
export type UnrulyTask = 'tell' | 'calm down'

/** Ms that it refuses every connection. */
const awayMs = 300

const calm: MischiefMaker = { capture: () => null, download: () => null, goesAway: () => false }

let mischief = calm
const [picture] = await makePictures('tiny-jpg')
const server = createServer((request, response) => void answer(request, response))
const listening = listen(0)

/** A program that answers captures as the fixed server does, but for some of them, at random. */
serveParent<UnrulySettings, UnrulyTask, string>(async ({ seed }) => {
  mischief = createMischief(seed)
  return {
    async answer(task) {
      if (task === 'calm down') mischief = calm
      const { port } = await listening
      return `http://127.0.0.1:${port}`
    },
    close: async () => {},
  }
})

function listen(port: number): Promise<AddressInfo> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server.address() as AddressInfo))
  })
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, first = '', , room = ''] = (request.url ?? '').split('/')
  const body = await text(request).catch(() => '')
  if (request.method === 'POST') {
    if (mischief.goesAway()) void goAway()
    const { roomId } = JSON.parse(body) as { readonly roomId: string }
    const { port } = await listening
    const filePath = `http://127.0.0.1:${port}/image/${roomId}.jpg`
    const told = { message: 'captured', roomId, filePath, fileSize: picture?.bytes.length }
    send(response, 'application/json', Buffer.from(JSON.stringify(told)), mischief.capture())
  } else if (first === 'image') {
    send(response, 'image/jpeg', picture?.bytes ?? Buffer.alloc(0), mischief.download())
  } else {
    const stream = { data: { id: `stream-of-${room}`, roomId: room } }
    send(response, 'application/json', Buffer.from(JSON.stringify(stream)), null)
  }
}

async function goAway(): Promise<void> {
  if (!server.listening) return
  const { port } = await listening
  server.close()
  server.closeAllConnections()
  await delay(awayMs)
  await listen(port)
}

function send(response: ServerResponse, type: string, body: Buffer, wrong: Mischief | null): void {
  if (wrong?.kind === 'reset') return void response.socket?.resetAndDestroy()
  response.setHeader('content-type', wrong?.kind === 'html' ? 'text/html' : type)
  if (wrong?.kind === 'html') return void response.end('<!doctype html><title>Sign in</title>')
  if (wrong?.kind === 'status') {
    response.statusCode = wrong.status
    if (wrong.retryAfter !== undefined) response.setHeader('retry-after', wrong.retryAfter)
    return void response.end('{"message":"No, for once."}')
  }
  response.setHeader('content-length', body.length)
  if (wrong?.kind !== 'short') return void response.end(body)
  response.write(body.subarray(0, body.length / 2), () => response.socket?.destroy())
}
