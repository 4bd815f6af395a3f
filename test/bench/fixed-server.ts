import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { connectParent } from '../../main/child-process.ts'
import type { Picture, PictureKind } from './pictures.ts'
import { makePictures } from './pictures.ts'
import type { Refusal, TroubleSettings } from './trouble.ts'
import { createTrouble } from './trouble.ts'

export interface FixedServerSettings {
  readonly picture: PictureKind
  /** Of a capture and of nothing else. */
  readonly latencyMs: number
  readonly trouble?: TroubleSettings
}

/**
 * A program that answers every capture with ready-made pictures, so that the measured process is
 * the only one that works. Every room is live in it.
 */
const port = connectParent()
port.onMessage((settings) => {
  void serve(settings as FixedServerSettings).then((endpoint) => port.send({ endpoint }))
})

async function serve(settings: FixedServerSettings): Promise<string> {
  const { picture, latencyMs } = settings
  const trouble = createTrouble(settings.trouble)
  const pictures = await makePictures(picture)
  let captures = 0

  async function capture(response: ServerResponse): Promise<void> {
    const refusal = trouble.capture()
    if (refusal) return refuse(response, refusal)
    captures += 1
    const index = captures % pictures.length
    if (latencyMs > 0) await delay(latencyMs)
    sendJson(response, {
      message: 'captured',
      filePath: `${origin(server)}/image/${index}`,
      fileSize: pictures[index]?.bytes.length,
    })
  }

  function download(response: ServerResponse, picture: Picture | undefined): void {
    const refusal = trouble.download()
    if (refusal) refuse(response, refusal)
    else sendPicture(response, picture)
  }

  const server = createServer((request, response) => {
    const [, first = '', second = '', room = ''] = (request.url ?? '').split('/')
    if (request.method === 'POST') void consume(request).then(() => capture(response))
    else if (first === 'image') download(response, pictures[Number(second)])
    else sendJson(response, { data: { id: `stream-of-${room}`, roomId: room } })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return origin(server)
}

function consume(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => void request.resume().once('end', resolve))
}

function refuse(response: ServerResponse, { status, retryAfter }: Refusal): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
  response.statusCode = status
  sendJson(response, { message: 'Refused, as the benchmark wants it.' })
}

function sendJson(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

function sendPicture(response: ServerResponse, picture: Picture | undefined): void {
  if (!picture) return void response.writeHead(404).end()
  response.setHeader('content-type', picture.type)
  response.setHeader('content-length', picture.bytes.length)
  response.end(picture.bytes)
}

function origin(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
