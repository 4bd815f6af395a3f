import { notLive, roomNotFound } from './refusal.ts'
import type { Room, Rooms } from './rooms.ts'
import type { Origins } from './shapes.ts'
import type { Stream, Streams } from './streams.ts'

/** What every route of the API looks at. */
export interface World {
  readonly rooms: Rooms
  readonly streams: Streams
  readonly origins: Origins
  /** Wall clock, ms since 1970. */
  readonly now: () => number
}

/** @throws Refusal 404 for an id that isn't a room's */
export function knownRoom({ rooms }: World, roomId: string): Room {
  const room = rooms.byRoomId(roomId)
  if (!room) throw roomNotFound()
  return room
}

/** @throws Refusal 404 where the room has no live stream */
export function liveStream({ streams }: World, room: Room): Stream {
  const stream = streams.active(room.roomId)
  if (!stream) throw notLive()
  return stream
}
