import type { Stores } from '../stores/stores.ts'
import { words } from '../ui/words.ts'
import type { Side } from './favourite-order.ts'
import { moveFavourite, placeBeside, toggleIds } from './favourite-order.ts'

/**
 * What can be done with rooms besides capturing them. Each says what it has done; what takes
 * something away can be undone.
 */
export interface RoomActions {
  /** Adds those that are none; takes all of them away where all are favourites. */
  toggleFavourites(roomIds: readonly string[]): void
  /** Hides those that are shown; shows all of them again where all are hidden. */
  toggleHidden(roomIds: readonly string[]): void
  /** @param shown ids in the order of the list. @param by -1 for up, 1 for down */
  move(roomId: string, shown: readonly string[], by: -1 | 1): void
  place(roomId: string, target: string, side: Side): void
  /** Takes a room off the list that was added by its id. */
  remove(roomId: string): void
}

type RoomStores = Pick<Stores, 'marks' | 'selection'>

export function createRoomActions({ marks, selection }: RoomStores): RoomActions {
  function order(roomId: string, favourites: readonly string[]) {
    const { setFavourites, say } = marks.getState()
    const place = favourites.indexOf(roomId) + 1
    say({ text: words().rooms.said.moved(roomId, place, favourites.length), undo: null })
    if (favourites !== marks.getState().favourites) void setFavourites(favourites)
  }

  return {
    toggleFavourites(roomIds) {
      if (roomIds.length === 0) return
      const { favourites: before, setFavourites, say } = marks.getState()
      const next = toggleIds(before, roomIds)
      void setFavourites(next)
      const { favourite, noFavourite } = words().rooms.said
      if (next.length > before.length) say({ text: favourite(nameOf(roomIds)), undo: null })
      else say({ text: noFavourite(nameOf(roomIds)), undo: () => void setFavourites(before) })
    },
    toggleHidden(roomIds) {
      if (roomIds.length === 0) return
      const { setHidden, say } = marks.getState()
      const before = [...marks.getState().hidden]
      const next = toggleIds(before, roomIds)
      void setHidden(next)
      const { hidden, shown } = words().rooms.said
      const isHiding = next.length > before.length
      // Nobody means to capture what he has just hidden.
      if (isHiding) selection.getState().leaveOut(roomIds)
      const text = isHiding ? hidden : shown
      say({ text: text(nameOf(roomIds)), undo: () => void setHidden(before) })
    },
    move(roomId, shown, by) {
      const { favourites, ranks } = marks.getState()
      if (!ranks.has(roomId)) return
      const pinned = shown.filter((id) => ranks.has(id))
      order(roomId, moveFavourite(favourites, pinned, roomId, by))
    },
    place: (roomId, target, side) =>
      order(roomId, placeBeside(marks.getState().favourites, roomId, target, side)),
    remove(roomId) {
      const { remove, restore, say } = marks.getState()
      void remove(roomId)
      say({ text: words().rooms.said.removed(roomId), undo: () => void restore(roomId) })
    },
  }
}

/** The room's id, or how many they are. */
function nameOf(roomIds: readonly string[]): string {
  const [only] = roomIds
  return roomIds.length === 1 && only !== undefined ? only : words().counts.rooms(roomIds.length)
}
