import type { Hono } from 'hono'
import type { SandboxEnv } from './http.ts'
import { paginate } from './pagination.ts'
import { Refusal } from './refusal.ts'
import { showSession } from './shapes.ts'
import type { World } from './world.ts'

export function addSessionRoutes(app: Hono<SandboxEnv>, world: World): void {
  const { rooms, streams, origins } = world

  app.get('/v2/sessions', (c) => {
    const { status, roomId, customRoomId, query } = c.req.query()
    if (status && status !== 'ongoing' && status !== 'ended') {
      throw new Refusal(400, 'status must be ongoing or ended.')
    }
    const anyRoom = roomId || customRoomId || query
    const wantedRoom = anyRoom && (rooms.find(anyRoom)?.roomId ?? 'unknown')
    const wanted = streams
      .sessions()
      .filter((session) => !wantedRoom || session.roomId === wantedRoom)
      .filter((session) => !status || (status === 'ongoing') === (session.endedAt === null))
    return c.json(paginate(wanted, c.req.query(), (session) => showSession(session, origins)))
  })
}
