import type { Updates } from '../../updates/update-types.ts'
import type { Handlers } from '../ipc.ts'
import { toResult, updatesView } from '../views.ts'
import { done } from './done.ts'

type UpdateHandlers = Pick<
  Handlers,
  'getUpdates' | 'checkForUpdates' | 'installUpdate' | 'putOffUpdate'
>

/** Newer versions of Stillroom. */
export function updateHandlers(updates: Updates): UpdateHandlers {
  return {
    getUpdates: () => toResult(async () => updatesView(updates.state())),
    checkForUpdates: () => done(updates.check),
    installUpdate: () => done(updates.install),
    putOffUpdate: () => done(async () => updates.putOff()),
  }
}
