import type { JobView, Result, RoomView } from '../../preload/contract.ts'
import type { Stores } from '../stores/stores.ts'
import { words } from '../ui/words.ts'
import { atMoment, readDraft } from './draft.ts'
import { lastingOptions } from './draft-of-options.ts'

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
  const asked = time === undefined ? draft.getState() : atMoment(draft.getState(), time)
  const { sizeLimits, rememberOptions } = app.getState()
  const { options, problems } = readDraft(asked, sizeLimits)
  const { refused } = words().capture.form
  const problem = Object.values(problems)[0]
  if (problem !== undefined) return refuse(problem, refused.correctOptions)
  if (targets.length === 0) return refuse(refused.noRoom, refused.selectRooms)
  const made = jobs.getState().capture({
    projectId,
    rooms: targets.map(({ roomId, customRoomId }) => ({ roomId, customRoomId })),
    options,
  })
  void made.then(onAnswer)
  // What the form says, without the moment that this press is for.
  const form = readDraft(atMoment(draft.getState(), null), sizeLimits)
  void rememberOptions(projectId, lastingOptions(form.options))
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
