import type { Handlers } from '../ipc.ts'
import type { LoginItem } from '../login/login-item.ts'
import type { Selections } from '../shortcut/selections.ts'
import type { Shortcut } from '../shortcut/shortcut.ts'
import { toResult } from '../views.ts'
import { done } from './done.ts'

/** What of the desktop around the window the page has a say in. */
export interface SystemSay {
  readonly loginItem: LoginItem
  readonly shortcut: Shortcut
  readonly selections: Pick<Selections, 'set'>
  readonly pageReady: () => void
  readonly networkChanged: () => Promise<void>
}

type SystemHandlers = Pick<
  Handlers,
  | 'pageReady'
  | 'tellSelection'
  | 'tellNetwork'
  | 'getShortcutStatus'
  | 'getLaunchAtLogin'
  | 'setLaunchAtLogin'
>

export function systemHandlers(system: SystemSay): SystemHandlers {
  const { loginItem, shortcut, selections } = system
  return {
    pageReady: () => done(async () => system.pageReady()),
    tellSelection: ({ projectId, rooms }) => done(() => selections.set(projectId, rooms)),
    tellNetwork: () => done(system.networkChanged),
    getShortcutStatus: () => toResult(async () => shortcut.status()),
    getLaunchAtLogin: () => toResult(loginItem.get),
    setLaunchAtLogin: ({ isOn }) => toResult(() => loginItem.set(isOn)),
  }
}
