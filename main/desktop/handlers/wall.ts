import type { Conditions } from '../../conditions/conditions.ts'
import type { Handlers } from '../ipc.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

interface Needs {
  readonly conditions: Conditions
  readonly setFullScreen: (on: boolean) => void
}

/** What the wall of rooms asks for. */
export function wallHandlers({
  conditions,
  setFullScreen,
}: Needs): Pick<Handlers, 'checkRooms' | 'setFullScreen'> {
  return {
    checkRooms: ({ roomIds }) => toResult(() => conditions.of(roomIds)),
    setFullScreen: ({ on }) =>
      // The page has no permission to do so by itself: it has none at all.
      done(async () => setFullScreen(on)),
  }
}
