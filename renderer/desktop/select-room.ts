import { say } from '../../words/say.ts'
import { showRoom } from '../rooms/show-room.ts'
import type { Stores } from '../stores/stores.ts'

/**
 * Selects rooms that links name, by room id or custom id. A link may start the app, so it waits
 * for the list; it asks for nothing itself.
 */
export function createRoomSelector(stores: Stores) {
  const { app, rooms, link } = stores
  let wanted: string | null = null

  function settle(): void {
    if (wanted === null) return
    const { rooms: all, isLoaded, isRefreshing, failure, projectId } = rooms.getState()
    const named = wanted
    const room = all.find(({ roomId, customRoomId }) => named === roomId || named === customRoomId)
    if (room) {
      wanted = null
      link.getState().setUnknownRoom(null)
      showRoom(stores, room.roomId)
    } else if (projectId !== null && !isRefreshing && (isLoaded || failure)) {
      wanted = null
      link.getState().setUnknownRoom(named)
    }
  }

  return {
    /** @param id a room id or a custom one */
    select(id: string): void {
      if (rooms.getState().projectId === null) {
        const failure = { message: say('noProjectOpen'), action: say('openProject') }
        app.getState().report({ code: 'invalid-options', ...failure })
        return
      }
      wanted = id
      settle()
    },
    stop: rooms.subscribe(settle),
  }
}
