import type { RoomView } from '../../preload/contract.ts'
import type { LiveStream } from '../types.ts'

/**
 * The rooms with what is live now. Rooms that did not change stay the same objects, so that their
 * rows need not be drawn again; a live room that the list lacks yet is added.
 */
export function mergeLive(
  rooms: readonly RoomView[],
  streams: readonly LiveStream[],
): readonly RoomView[] {
  const live = new Map(streams.map((stream) => [stream.roomId, stream]))
  const known = new Set(rooms.map((room) => room.roomId))
  const added = [...live.values()].filter(({ roomId }) => !known.has(roomId)).map(roomOf)
  return [...rooms.map((room) => withStream(room, live.get(room.roomId) ?? null)), ...added]
}

function withStream(room: RoomView, stream: LiveStream | null): RoomView {
  return isSame(room.live, stream) ? room : { ...room, live: stream }
}

function isSame(a: LiveStream | null, b: LiveStream | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.streamId === b.streamId &&
    a.startedAt === b.startedAt &&
    a.quality === b.quality &&
    a.orientation === b.orientation &&
    a.playbackUrl === b.playbackUrl
  )
}

function roomOf(stream: LiveStream): RoomView {
  const { roomId } = stream
  return { roomId, customRoomId: null, disabled: false, createdAt: null, live: stream }
}
