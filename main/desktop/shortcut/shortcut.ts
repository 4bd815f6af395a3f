import type { GlobalShortcut } from 'electron'
import type { ShortcutStatus } from '../../../preload/views.ts'
import { say } from '../../../words/say.ts'
import type { Failure } from '../../errors.ts'
import type { Settings, SettingsStore } from '../../settings.ts'

export type ShortcutTarget = Settings['globalShortcut']['target']

export interface ShortcutOptions {
  readonly registrar: Pick<GlobalShortcut, 'register' | 'unregister'>
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>
  readonly onPress: (target: ShortcutTarget) => void
  readonly onChange: (status: ShortcutStatus) => void
}

/** The key that captures from anywhere on the desktop. */
export interface Shortcut {
  status(): ShortcutStatus
}

/** Takes the key of the settings, and follows them. */
export function createShortcut({
  registrar,
  settings,
  onPress,
  onChange,
}: ShortcutOptions): Shortcut {
  let status: ShortcutStatus = { accelerator: null, isRegistered: false, failure: null }

  function register(accelerator: string): boolean {
    try {
      return registrar.register(accelerator, () => onPress(settings.get().globalShortcut.target))
    } catch {
      // A key that this system or its keyboard doesn't know.
      return false
    }
  }

  function follow(): void {
    const { accelerator } = settings.get().globalShortcut
    if (accelerator === status.accelerator) return
    if (status.accelerator !== null && status.isRegistered) registrar.unregister(status.accelerator)
    status = statusOf(accelerator, accelerator !== null && register(accelerator))
    onChange(status)
  }

  follow()
  settings.subscribe(follow)
  return { status: () => status }
}

function statusOf(accelerator: string | null, isRegistered: boolean): ShortcutStatus {
  const isRefused = accelerator !== null && !isRegistered
  return { accelerator, isRegistered, failure: isRefused ? refusal(accelerator) : null }
}

/** Systems don't tell which program has a key. */
function refusal(accelerator: string): Failure {
  return {
    code: 'invalid-options',
    message: say('shortcutTaken', { shortcut: accelerator }),
    action: say('shortcutTakenAction'),
  }
}
