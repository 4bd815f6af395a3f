import type { RoomView } from '../../preload/contract.ts'
import type { Stores } from '../stores/stores.ts'
import { readDraft } from './draft.ts'

/**
 * One press of Capture. What keeps it from being sent is said as the jobs' failure.
 * @returns false where nothing was sent
 */
export function pressCapture(
  { app, rooms, draft, jobs }: Stores,
  targets: readonly RoomView[],
): boolean {
  const { projectId } = rooms.getState()
  if (projectId === null) return false
  const { options, problems } = readDraft(draft.getState(), app.getState().sizeLimits)
  const problem = Object.values(problems)[0]
  if (problem !== undefined) return refuse(problem, 'Correct the options, then capture.')
  if (targets.length === 0) return refuse('No room is selected.', 'Select one or more rooms.')
  void jobs.getState().capture({
    projectId,
    rooms: targets.map(({ roomId, customRoomId }) => ({ roomId, customRoomId })),
    options,
  })
  return true

  function refuse(message: string, action: string): false {
    jobs.getState().setFailure({ code: 'invalid-options', message, action })
    return false
  }
}

/** The selected rooms of the list, in its order. */
export function selectedRooms({ rooms, selection }: Stores): readonly RoomView[] {
  const { selected } = selection.getState()
  return rooms.getState().rooms.filter(({ roomId }) => selected.has(roomId))
}
