import type { RoomView } from '../../preload/contract.ts'

export const wallScopes = ['live', 'favourites'] as const

export type WallScope = (typeof wallScopes)[number]

interface Known {
  readonly rooms: readonly RoomView[]
  /** Rooms that were live at some time since the wall was opened, by their id. */
  readonly seen: ReadonlyMap<string, RoomView>
  /** By room id. */
  readonly isFavourite: (roomId: string) => boolean
  readonly isHidden: (roomId: string) => boolean
}

/**
 * The rooms on the wall: those that are live, and those that were and are no more; or the
 * favourites, live or not. Hidden ones never are.
 */
export function wallRooms(
  { rooms, seen, isFavourite, isHidden }: Known,
  scope: WallScope,
): readonly RoomView[] {
  const shown = rooms.filter(
    ({ roomId, live }) =>
      !isHidden(roomId) &&
      (scope === 'favourites' ? isFavourite(roomId) : live !== null || seen.has(roomId)),
  )
  if (scope === 'favourites') return shown
  // A room may leave the list with its stream.
  const known = new Set(rooms.map(({ roomId }) => roomId))
  const gone = [...seen.values()].filter(({ roomId }) => !known.has(roomId) && !isHidden(roomId))
  return [...shown, ...gone.map((room) => ({ ...room, live: null }))]
}

/** The rooms that were live at some time, with those that are live now. */
export function withSeen(
  seen: ReadonlyMap<string, RoomView>,
  rooms: readonly RoomView[],
): ReadonlyMap<string, RoomView> {
  const fresh = rooms.filter(({ roomId, live }) => live && !seen.has(roomId))
  if (fresh.length === 0) return seen
  return new Map([...seen, ...fresh.map((room) => [room.roomId, room] as const)])
}
