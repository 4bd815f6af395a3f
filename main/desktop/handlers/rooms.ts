import type { RoomView } from '../../../preload/contract.ts'
import type { LiveStream, Room } from '../../videosdk/types.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { toResult } from '../views.ts'

/** What there is to capture. */
export function roomHandlers({ connections }: Services): Pick<Handlers, 'listRooms' | 'listLive'> {
  return {
    listRooms: ({ projectId }) =>
      toResult(async () => {
        const client = await connections.client(projectId)
        const [rooms, live] = await Promise.all([client.listRooms(), client.listLive()])
        return { rooms: withLive(rooms, live), fetchedAt: new Date().toISOString() }
      }),
    listLive: ({ projectId }) =>
      toResult(async () => (await connections.client(projectId)).listLive()),
  }
}

/** A live room that the list lacks (it may be newer than the page it was on) is added. */
function withLive(rooms: readonly Room[], live: readonly LiveStream[]): readonly RoomView[] {
  const streams = new Map(live.map((stream) => [stream.roomId, stream]))
  const listed = rooms.map((room) => ({ ...room, live: streams.get(room.roomId) ?? null }))
  const known = new Set(rooms.map(({ roomId }) => roomId))
  const unlisted = live
    .filter(({ roomId }) => !known.has(roomId))
    .map((stream) => ({
      roomId: stream.roomId,
      customRoomId: null,
      disabled: false,
      createdAt: null,
      live: stream,
    }))
  return [...unlisted, ...listed]
}
