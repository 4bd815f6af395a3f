import type { VideoSdkClient } from '../videosdk/types.ts'

/** A room as an order names it. */
interface NamedRoom {
  readonly roomId: string
  readonly customRoomId: string | null
}

/** The rooms' own names, for ticks that know only which rooms are live. */
export interface RoomNames {
  /** The rooms with their names; a name that can't be found out stays null. */
  complete(projectId: string, rooms: readonly NamedRoom[]): Promise<readonly NamedRoom[]>
}

/** Asks for the list of rooms only where there is one that it hasn't seen. */
export function createRoomNames(
  clientFor: (projectId: string) => Promise<Pick<VideoSdkClient, 'listRooms'>>,
): RoomNames {
  const known = new Map<string, Map<string, string | null>>()

  async function read(projectId: string, names: Map<string, string | null>): Promise<void> {
    try {
      const rooms = await (await clientFor(projectId)).listRooms()
      for (const { roomId, customRoomId } of rooms) names.set(roomId, customRoomId)
    } catch {
      // A name is no reason to miss a tick.
    }
  }

  return {
    async complete(projectId, rooms) {
      const names = known.get(projectId) ?? new Map<string, string | null>()
      known.set(projectId, names)
      const isNew = ({ roomId, customRoomId }: NamedRoom) =>
        customRoomId === null && !names.has(roomId)
      if (rooms.some(isNew)) {
        await read(projectId, names)
        // Not to be asked for again at each tick.
        for (const { roomId } of rooms.filter(isNew)) names.set(roomId, null)
      }
      return rooms.map(({ roomId, customRoomId }) => ({
        roomId,
        customRoomId: customRoomId ?? names.get(roomId) ?? null,
      }))
    },
  }
}
