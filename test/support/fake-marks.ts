import type { Result, RoomMarksView, RoomView, StillroomApi } from '../../preload/contract.ts'

interface Needs {
  /** Those that the API knows. */
  readonly rooms: () => readonly RoomView[]
  readonly onMarks: (marks: RoomMarksView) => void
}

type MarksApi = Pick<
  StillroomApi,
  'getRoomMarks' | 'setFavourites' | 'setHidden' | 'addRoom' | 'removeRoom' | 'restoreRoom'
>

const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** The channels of marked rooms over marks in memory, the same for every project. */
export function createFakeMarks({ rooms, onMarks }: Needs): MarksApi {
  let marks: Omit<RoomMarksView, 'projectId'> = { favourites: [], hidden: [], added: [] }
  let removed: RoomMarksView['added'] = []

  function change(projectId: string, next: Partial<typeof marks>): Result<null> {
    marks = { ...marks, ...next }
    onMarks({ projectId, ...marks })
    return ok(null)
  }

  return {
    getRoomMarks: async () => ok(marks),
    setFavourites: async ({ projectId, roomIds }) => change(projectId, { favourites: roomIds }),
    setHidden: async ({ projectId, roomIds }) => change(projectId, { hidden: roomIds }),
    addRoom: async ({ projectId, id }) => {
      const found = rooms().find(({ roomId, customRoomId }) => [roomId, customRoomId].includes(id))
      if (!found) {
        const message = 'VideoSDK does not know this room.'
        return { ok: false, error: { code: 'room-not-found', message } }
      }
      const { live: _, ...room } = found
      change(projectId, { added: [...marks.added, room] })
      return ok(room)
    },
    removeRoom: async ({ projectId, roomId }) => {
      removed = marks.added.filter((room) => room.roomId === roomId)
      return change(projectId, { added: marks.added.filter((room) => room.roomId !== roomId) })
    },
    restoreRoom: async ({ projectId }) =>
      change(projectId, { added: [...marks.added, ...removed] }),
  }
}
