import { say } from '../../../words/say.ts'
import type { CaptureOptions } from '../../capture/options.ts'
import { assertNever, StillroomError } from '../../errors.ts'
import type { CaptureWish } from '../order-capture.ts'
import type { SelectedRoom } from './selections.ts'
import type { ShortcutTarget } from './shortcut.ts'

export interface TargetCaptureOptions {
  readonly activeProjectId: () => string | null
  readonly selected: (projectId: string) => Promise<readonly SelectedRoom[]>
  readonly favourites: (projectId: string) => Promise<readonly SelectedRoom[]>
  /** What the project was last captured with. */
  readonly options: (projectId: string) => CaptureOptions
  readonly order: (wish: CaptureWish) => Promise<{ readonly batchId: string }>
}

/**
 * Captures without the window being looked at, or there at all.
 *
 * @returns the batch's id
 * @throws StillroomError for what keeps the captures from being ordered
 */
export async function captureTarget(
  target: ShortcutTarget,
  options: TargetCaptureOptions,
): Promise<string> {
  const projectId = options.activeProjectId()
  if (projectId === null) {
    throw new StillroomError('invalid-options', {
      message: say('noProjectOpen'),
      action: say('openProject'),
    })
  }
  const rooms = await roomsOf(target, projectId, options)
  if (rooms.length === 0) throw nothingThere(target)
  const { batchId } = await options.order({ projectId, rooms, options: options.options(projectId) })
  return batchId
}

function roomsOf(
  target: ShortcutTarget,
  projectId: string,
  { selected, favourites }: TargetCaptureOptions,
): Promise<readonly SelectedRoom[]> {
  switch (target) {
    case 'selected':
      return selected(projectId)
    case 'favourites':
      return favourites(projectId)
    default:
      return assertNever(target)
  }
}

function nothingThere(target: ShortcutTarget): StillroomError {
  const [message, action] =
    target === 'selected'
      ? [say('nothingSelected'), say('selectInWindow')]
      : [say('noFavourites'), say('markFavourites')]
  return new StillroomError('invalid-options', { message, action })
}
