import type { Hono } from 'hono'
import type { Capturer } from './capture.ts'
import { captureSchema } from './capture.ts'
import type { CdnStore } from './cdn.ts'
import type { SandboxEnv } from './http.ts'
import { contentTypes } from './image-types.ts'
import type { Random } from './random.ts'
import { Refusal } from './refusal.ts'
import { parseBody } from './request-body.ts'
import type { World } from './world.ts'
import { knownRoom, liveStream } from './world.ts'

export interface CaptureRouteOptions {
  readonly world: World
  readonly capture: Capturer
  readonly store: CdnStore
  readonly random: Random
}

export function addCaptureRoute(
  app: Hono<SandboxEnv>,
  { world, capture, store, random }: CaptureRouteOptions,
): void {
  const { streams, origins, now } = world

  app.post('/v2/hls/capture', async (c) => {
    const body = parseBody(captureSchema, await c.req.text())
    const room = knownRoom(world, body.roomId)
    const stream = liveStream(world, room)
    if (!streams.isPlayable(stream)) {
      throw new Refusal(400, 'HLS is not playable yet. Try again in a few seconds.')
    }
    const createdAt = new Date(now()).toISOString()
    const { bytes, width, height, format } = await capture(room, stream, body)
    const fileName = `${room.roomId}-${random.text(12, '0123456789abcdef')}`
    store.put(`${fileName}.${format}`, { bytes, contentType: contentTypes[format] })
    return c.json({
      message: 'captured thumbnail successfully',
      roomId: room.roomId,
      meta: { createdAt, width, height, format },
      filePath: `${origins.cdn}/thumbnail/${fileName}.${format}`,
      fileSize: bytes.length,
      fileName,
    })
  })
}
