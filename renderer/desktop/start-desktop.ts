import { selectedRooms } from '../capture/press-capture.ts'
import type { Stores } from '../stores/stores.ts'
import { openPlace } from './open-place.ts'
import { createRoomSelector } from './select-room.ts'
import { createSelectionTeller } from './tell-selection.ts'

/** Rooms that one capture may be for, and so the most that main remembers. */
const mostRooms = 1000

/** Connects the page to the system around the window. @returns the function that ends it */
export function startDesktop(stores: Stores): () => void {
  const { api, app, rooms, selection } = stores
  const teller = createSelectionTeller(api, () => {
    const { projectId } = rooms.getState()
    if (projectId === null) return null
    const selected = selectedRooms(stores).slice(0, mostRooms)
    return {
      projectId,
      rooms: selected.map(({ roomId, customRoomId }) => ({ roomId, customRoomId })),
    }
  })

  function tellNetwork(): void {
    // Main logs what goes wrong; the engine looks by itself after a while.
    api.tellNetwork().catch(() => {})
  }

  const selector = createRoomSelector(stores)
  const ends = [
    teller.stop,
    selector.stop,
    api.subscribe('selectRoom', ({ roomId }) => selector.select(roomId)),
    api.subscribe('accent', ({ accent }) => app.getState().setAccent(accent)),
    api.subscribe('openPlace', (place) => openPlace(stores, place)),
    selection.subscribe(teller.changed),
    api.subscribe('awake', () => void rooms.getState().refreshLive()),
  ]
  window.addEventListener('online', tellNetwork)
  window.addEventListener('offline', tellNetwork)
  api.pageReady().catch(() => {})
  return () => {
    for (const end of ends) end()
    window.removeEventListener('online', tellNetwork)
    window.removeEventListener('offline', tellNetwork)
  }
}
