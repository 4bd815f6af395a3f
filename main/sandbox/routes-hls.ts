import type { Hono } from 'hono'
import { z } from 'zod'
import { orientations, qualities } from '../videosdk/types.ts'
import type { SandboxEnv } from './http.ts'
import { paginate } from './pagination.ts'
import { Refusal } from './refusal.ts'
import { parseBody, roomIdSchema } from './request-body.ts'
import { showStartedStream, showStream } from './shapes.ts'
import type { World } from './world.ts'
import { knownRoom, liveStream } from './world.ts'

const startSchema = z.object({
  roomId: roomIdSchema,
  config: z
    .object({
      quality: z.enum(qualities, { error: 'config.quality must be high, med or low.' }).optional(),
      orientation: z
        .enum(orientations, { error: 'config.orientation must be landscape or portrait.' })
        .optional(),
    })
    .optional(),
})

const endSchema = z.object({ roomId: roomIdSchema })

export function addHlsRoutes(app: Hono<SandboxEnv>, world: World): void {
  const { streams, origins, now } = world

  app.get('/v2/hls', (c) => {
    const { roomId, sessionId } = c.req.query()
    const wanted = streams
      .streams()
      .filter((stream) => !roomId || stream.roomId === roomId)
      .filter((stream) => !sessionId || stream.sessionId === sessionId)
    return c.json(paginate(wanted, c.req.query(), (stream) => showStream(stream, origins, now())))
  })

  app.get('/v2/hls/:roomId/active', (c) => {
    const room = knownRoom(world, c.req.param('roomId'))
    return c.json({ code: 200, data: showStream(liveStream(world, room), origins, now()) })
  })

  app.post('/v2/hls/start', async (c) => {
    const { roomId, config } = parseBody(startSchema, await c.req.text())
    const room = knownRoom(world, roomId)
    if (room.disabled) throw new Refusal(400, 'The room is disabled.')
    return c.json(showStartedStream(streams.start(room, config), origins))
  })

  app.post('/v2/hls/end', async (c) => {
    const { roomId } = parseBody(endSchema, await c.req.text())
    streams.end(knownRoom(world, roomId).roomId)
    return c.json('HLS stopped successfully.')
  })
}
