import type { Room } from './rooms.ts'
import type { Session } from './sessions.ts'
import type { Stream } from './streams.ts'

/** Where the sandbox's two servers are, such as http://127.0.0.1:40123. */
export interface Origins {
  readonly api: string
  readonly cdn: string
}

/** A room as `GET /v2/rooms` shows it, its owner's e-mail address included. */
export function showRoom(room: Room, { api }: Origins) {
  return {
    roomId: room.roomId,
    customRoomId: room.customRoomId,
    disabled: room.disabled,
    createdAt: iso(room.createdAt),
    updatedAt: iso(room.createdAt),
    user: {
      email: 'owner@example.com',
      name: 'Sandbox Owner',
      discontinuedReason: null,
      id: ownerId,
    },
    id: room.id,
    links: { get_room: `${api}/v2/rooms/${room.roomId}`, get_session: `${api}/v2/sessions/` },
  }
}

/** A room as `GET /v2/rooms/validate/:id` shows it: the owner is an id only. */
export function showValidRoom(room: Room, origins: Origins) {
  const { user, ...rest } = showRoom(room, origins)
  return { ...rest, userId: user.id }
}

/** A session as `GET /v2/sessions` shows it, its participants' names included. */
export function showSession(session: Session, origins: Origins) {
  const start = iso(session.startedAt)
  const end = isoOrNull(session.endedAt)
  return {
    id: session.id,
    roomId: session.roomId,
    start,
    end,
    participants: session.participants.map((one) => ({ ...one, timelog: [{ start, end }] })),
    status: session.endedAt === null ? 'ongoing' : 'ended',
    links: links(session.roomId, session.id, origins),
  }
}

/** A stream as `GET /v2/hls` and `GET /v2/hls/:roomId/active` show it. */
export function showStream(stream: Stream, origins: Origins, now: number) {
  const { id, sessionId, roomId, quality, orientation, startedAt, endedAt } = stream
  return {
    sessionId,
    start: iso(startedAt),
    end: isoOrNull(endedAt),
    roomId,
    duration: ((endedAt ?? now) - startedAt) / 1000,
    quality,
    orientation,
    links: links(roomId, sessionId, origins),
    ...playback(id, origins),
    id,
  }
}

/** The answer to `POST /v2/hls/start`. */
export function showStartedStream(stream: Stream, origins: Origins) {
  const { id, sessionId, roomId, startedAt } = stream
  const { playbackHlsUrl } = playback(id, origins)
  return {
    sessionId,
    start: iso(startedAt),
    roomId,
    playbackHlsUrl,
    livestreamUrl: playbackHlsUrl.replace('index.m3u8', 'live.m3u8'),
    downstreamUrl: playbackHlsUrl,
    id,
    links: links(roomId, sessionId, origins),
  }
}

const ownerId = '5f00000000000000000000aa'

function playback(streamId: string, { cdn }: Origins) {
  return { playbackHlsUrl: `${cdn}/meetings-hls/${streamId}/index.m3u8` }
}

function links(roomId: string, sessionId: string, { api }: Origins) {
  return {
    get_room: `${api}/v2/rooms/${roomId}`,
    get_session: `${api}/v2/sessions/${sessionId}`,
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}

function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : iso(ms)
}
