import { StillroomError } from '../errors.ts'
import { readRoom } from './answers.ts'
import type { Reader } from './api.ts'
import type { ListOptions } from './pages.ts'
import { listAll, listFirst, pageReader } from './pages.ts'
import { parseRoomId } from './room-id.ts'
import type { FirstRooms, Room } from './types.ts'

const path = '/v2/rooms'

/** Reads one room, to see whether the API accepts the credentials. */
export async function checkAccess(api: Reader, signal?: AbortSignal): Promise<void> {
  await pageReader(api, path, { signal })(1, 1)
}

/** All rooms, newest first. */
export async function listRooms(api: Reader, signal?: AbortSignal): Promise<readonly Room[]> {
  return (await listAll(api, path, options(signal))).sort(newestFirst)
}

/** The newest rooms, as many as one request tells of, newest first. */
export async function firstRooms(api: Reader, signal?: AbortSignal): Promise<FirstRooms> {
  const { entries, isWhole } = await listFirst(api, path, options(signal))
  return { rooms: entries.toSorted(newestFirst), isWhole }
}

function options(signal: AbortSignal | undefined): ListOptions<Room> {
  return { signal, read: readRoom, idOf: (room) => room.roomId }
}

/** ISO 8601 in UTC sorts as text; rooms without a date come last. */
function newestFirst(a: Room, b: Room): number {
  return compare(b.createdAt ?? '', a.createdAt ?? '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

const unknownRoom = new Set([400, 402, 404])

/** The room of this id or custom id, or null where the project has none. */
export async function findRoom(
  api: Reader,
  id: string,
  signal?: AbortSignal,
): Promise<Room | null> {
  const validation = `${path}/validate/${encodeURIComponent(parseRoomId(id))}`
  try {
    const room = readRoom(await api.get(validation, { signal }))
    if (room) return room
  } catch (error) {
    if (error instanceof StillroomError && unknownRoom.has(error.httpStatus ?? 0)) return null
    throw error
  }
  throw new StillroomError('bad-response')
}
