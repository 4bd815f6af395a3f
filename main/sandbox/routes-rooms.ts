import type { Hono } from 'hono'
import type { SandboxEnv } from './http.ts'
import { paginate } from './pagination.ts'
import { Refusal, roomNotFound } from './refusal.ts'
import { showRoom, showValidRoom } from './shapes.ts'
import type { World } from './world.ts'

/** What an id may consist of; anything else is "invalid" rather than "not found". */
const anyId = /^[\w-]{1,100}$/

export function addRoomRoutes(app: Hono<SandboxEnv>, world: World): void {
  const { rooms, origins } = world

  app.get('/v2/rooms', (c) => {
    const { query } = c.req.query()
    const wanted = rooms.all.filter(
      (room) => !query || room.roomId === query || room.customRoomId === query,
    )
    return c.json(paginate(wanted, c.req.query(), (room) => showRoom(room, origins)))
  })

  // 400 and 402 as the vendor's package knows them: src/resources/rooms.ts, validate().
  app.get('/v2/rooms/validate/:id', (c) => {
    const id = c.req.param('id')
    if (!anyId.test(id)) throw new Refusal(402, 'RoomId is invalid.')
    const room = rooms.find(id)
    if (!room) throw new Refusal(400, 'Room not found.')
    return c.json(showValidRoom(room, origins))
  })

  app.get('/v2/rooms/:id', (c) => {
    const room = rooms.find(c.req.param('id'))
    if (!room) throw roomNotFound()
    return c.json(showRoom(room, origins))
  })
}
