import type { StillroomApi } from '../../preload/contract.ts'
import type { Failure } from '../types.ts'
import { createMarksStore } from './marks-store.ts'
import { createNewestStills } from './newest-stills.ts'
import { createRoomsStore } from './rooms-store.ts'
import { createSelectionStore } from './selection-store.ts'

interface Needs {
  readonly api: StillroomApi
  readonly report: (failure: Failure) => void
  /** Ms since 1970. */
  readonly now: () => number
}

/** The rooms of the project, and what somebody has said about them. */
export function createRoomStores({ api, report, now }: Needs) {
  return {
    rooms: createRoomsStore({ api, now }),
    marks: createMarksStore({ api, report }),
    selection: createSelectionStore(),
    newestStills: createNewestStills({ api }),
  }
}

type RoomStores = ReturnType<typeof createRoomStores> & { readonly api: StillroomApi }

/** Begins to listen. @returns the functions that end it */
export function startRoomStores({ api, rooms, marks, newestStills }: RoomStores) {
  return [
    api.subscribe('liveFound', ({ projectId, streams }) =>
      rooms.getState().addLive(projectId, streams),
    ),
    api.subscribe('roomMarks', marks.getState().take),
    api.subscribe('still', newestStills.take),
    // A still that is back may be any room's newest.
    api.subscribe('stillsChanged', () => newestStills.refresh(null)),
    marks.subscribe((next, before) => {
      if (next.added !== before.added) rooms.getState().setAdded(next.added)
    }),
  ] as const
}

/** Another project's rooms, or none. */
export async function openRooms(
  { rooms, marks, selection }: Omit<RoomStores, 'api'>,
  projectId: string | null,
): Promise<void> {
  selection.getState().clear()
  await Promise.all([rooms.getState().open(projectId), marks.getState().open(projectId)])
}
