import { randomFillSync } from 'node:crypto'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCanvas } from '@napi-rs/canvas'
import { connectParent } from '../../main/child-process.ts'

/**
 * A program that answers every capture with one and the same picture of about 8 MB, so that the
 * measured process is the only one that works.
 */
const port = connectParent()
port.onMessage(() => {
  void serve().then((endpoint) => port.send({ endpoint }))
})

async function serve(): Promise<string> {
  const image = await noise(1650, 1650)
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      const filePath = `${origin(server)}/image.png`
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ message: 'captured', filePath, fileSize: image.length }))
      return
    }
    response.setHeader('content-type', 'image/png')
    response.setHeader('content-length', image.length)
    response.end(image)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return origin(server)
}

function origin(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Noise can't be compressed, so that its png has about three bytes a pixel. */
async function noise(width: number, height: number): Promise<Buffer> {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(width, height)
  randomFillSync(pixels.data)
  for (let alpha = 3; alpha < pixels.data.length; alpha += 4) pixels.data[alpha] = 255
  context.putImageData(pixels, 0, 0)
  return await canvas.encode('png')
}
