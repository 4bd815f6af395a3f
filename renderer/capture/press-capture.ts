import type { JobView, Result, RoomView } from '../../preload/contract.ts'
import type { Stores } from '../stores/stores.ts'
import { atMoment, readDraft } from './draft.ts'

interface Override {
  /** Seconds of stream, or null for real time, instead of what the form says. */
  readonly time?: number | null
  /** Hears which captures the press has made, or why it made none. */
  readonly onAnswer?: (answer: Result<readonly JobView[]>) => void
}

/**
 * One press of Capture. What keeps it from being sent is said as the jobs' failure.
 * @returns false where nothing was sent
 */
export function pressCapture(
  { app, rooms, draft, jobs }: Stores,
  targets: readonly RoomView[],
  { time, onAnswer }: Override = {},
): boolean {
  const { projectId } = rooms.getState()
  if (projectId === null) return false
  const form = draft.getState()
  const asked = time === undefined ? form : atMoment(form, time)
  const { options, problems } = readDraft(asked, app.getState().sizeLimits)
  const problem = Object.values(problems)[0]
  if (problem !== undefined) return refuse(problem, 'Correct the options, then capture.')
  if (targets.length === 0) return refuse('No room is selected.', 'Select one or more rooms.')
  const made = jobs.getState().capture({
    projectId,
    rooms: targets.map(({ roomId, customRoomId }) => ({ roomId, customRoomId })),
    options,
  })
  void made.then(onAnswer)
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
