import type { Orientation, Quality } from '../videosdk/types.ts'
import { createRandom, objectId } from './random.ts'
import { notLive, Refusal } from './refusal.ts'
import type { Room, Rooms } from './rooms.ts'
import type { Session } from './sessions.ts'
import { newSession, ongoingSession, pastSessions } from './sessions.ts'

/** HLS of a room. Times are ms since 1970. */
export interface Stream {
  readonly id: string
  readonly roomId: string
  readonly sessionId: string
  readonly quality: Quality
  readonly orientation: Orientation
  /** Stream time 0. */
  readonly startedAt: number
  /** Null while it is live. */
  readonly endedAt: number | null
}

export interface StreamShape {
  readonly quality: Quality
  readonly orientation: Orientation
}

/** Who streams, and who did: the part of the sandbox's world that changes. */
export interface Streams {
  /** The room's live stream. */
  active(roomId: string): Stream | undefined
  /** All streams, newest first. */
  streams(): readonly Stream[]
  /** All sessions, newest first. */
  sessions(): readonly Session[]
  /** Makes the room live. Refuses with 409 where it is live already. */
  start(room: Room, shape?: Partial<StreamShape>): Stream
  /** Ends the room's stream; its session goes on. Refuses with 404 where nothing is live. */
  end(roomId: string): Stream
  /** False in the first 3 seconds after {@link start}, when a real stream has no segment yet. */
  isPlayable(stream: Stream): boolean
}

export interface StreamsOptions {
  readonly rooms: Rooms
  readonly seed: number
  readonly now: () => number
}

const warmUpMs = 3_000

export function createStreams({ rooms, seed, now }: StreamsOptions): Streams {
  const random = createRandom(seed, 'later streams')
  const past = makePast(rooms.all, seed, now())
  const sessions = past.sessions
  const streams = past.streams
  const active = new Map(
    streams.filter((stream) => stream.endedAt === null).map((stream) => [stream.roomId, stream]),
  )
  const joinSession = (room: Room) => {
    const ongoing = sessions.find(
      (session) => session.roomId === room.roomId && session.endedAt === null,
    )
    if (ongoing) return ongoing
    const session = newSession(room, now(), random)
    sessions.unshift(session)
    return session
  }
  return {
    active: (roomId) => active.get(roomId),
    streams: () => streams,
    sessions: () => sessions,
    start: (room, shape) => {
      if (active.has(room.roomId)) throw new Refusal(409, 'HLS is already live in this room.')
      const stream = newStream(room, joinSession(room), now(), objectId(random), shape)
      streams.unshift(stream)
      active.set(room.roomId, stream)
      return stream
    },
    end: (roomId) => {
      const stream = active.get(roomId)
      if (!stream) throw notLive()
      const ended = { ...stream, endedAt: now() }
      streams.splice(streams.indexOf(stream), 1, ended)
      active.delete(roomId)
      return ended
    },
    isPlayable: (stream) => now() - stream.startedAt >= warmUpMs,
  }
}

function makePast(rooms: readonly Room[], seed: number, now: number) {
  const sessions: Session[] = []
  const streams: Stream[] = []
  for (const room of rooms) {
    const random = createRandom(seed, `streams of ${room.roomId}`)
    const ended = pastSessions(room, seed, now)
    sessions.push(...ended)
    for (const session of ended) {
      const stream = newStream(room, session, session.startedAt, objectId(random))
      streams.push({ ...stream, endedAt: session.endedAt })
    }
    const ongoing = ongoingSession(room, seed, now)
    if (ongoing) sessions.push(ongoing)
    if (ongoing && room.liveForMs !== null) {
      streams.push(newStream(room, ongoing, now - room.liveForMs, objectId(random)))
    }
  }
  return { sessions: sessions.sort(newestFirst), streams: streams.sort(newestFirst) }
}

function newStream(
  room: Room,
  session: Session,
  startedAt: number,
  id: string,
  shape: Partial<StreamShape> = {},
): Stream {
  const { quality = room.quality, orientation = room.orientation } = shape
  const { id: sessionId, roomId } = session
  return { id, roomId, sessionId, quality, orientation, startedAt, endedAt: null }
}

function newestFirst(a: { readonly startedAt: number }, b: { readonly startedAt: number }) {
  return b.startedAt - a.startedAt
}
