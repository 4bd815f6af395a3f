import { StillroomError } from '../../errors.ts'
import type { Handlers } from '../ipc.ts'
import type { Services } from '../services.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

type RoomMarkHandlers = Pick<
  Handlers,
  'getRoomMarks' | 'setFavourites' | 'setHidden' | 'addRoom' | 'removeRoom' | 'restoreRoom'
>

type Needs = Pick<Services, 'connections' | 'roomMarks'>

/** Favourite, hidden and added rooms. Each first looks whether there is such a project. */
export function roomMarkHandlers({ connections, roomMarks }: Needs): RoomMarkHandlers {
  return {
    getRoomMarks: ({ projectId }) =>
      toResult(async () => {
        await connections.project(projectId)
        return roomMarks.of(projectId)
      }),
    setFavourites: ({ projectId, roomIds }) =>
      done(async () => {
        await connections.project(projectId)
        await roomMarks.change(projectId, { favourites: roomIds })
      }),
    setHidden: ({ projectId, roomIds }) =>
      done(async () => {
        await connections.project(projectId)
        await roomMarks.change(projectId, { hidden: roomIds })
      }),
    addRoom: ({ projectId, id }) =>
      toResult(async () => {
        const room = await (await connections.client(projectId)).findRoom(id)
        if (!room) throw new StillroomError('room-not-found')
        await roomMarks.add(projectId, room)
        return room
      }),
    removeRoom: ({ projectId, roomId }) =>
      done(async () => {
        await connections.project(projectId)
        await roomMarks.remove(projectId, roomId)
      }),
    restoreRoom: ({ projectId, roomId }) =>
      done(async () => {
        await connections.project(projectId)
        await roomMarks.restore(projectId, roomId)
      }),
  }
}
