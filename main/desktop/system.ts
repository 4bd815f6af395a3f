import path from 'node:path'
import { globalShortcut, powerMonitor, systemPreferences } from 'electron'
import type { Words } from '../../words/words.ts'
import { optionsFor } from '../capture/presets.ts'
import { toFailure } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Machine } from '../user-data.ts'
import type { Accent } from './accent.ts'
import { createAccent } from './accent.ts'
import type { SystemSay } from './handlers/system.ts'
import type { Sender } from './ipc.ts'
import { openLoginItem } from './login/open-login-item.ts'
import type { ShowNotice } from './notices/show-notice.ts'
import { orderCapture } from './order-capture.ts'
import type { PageLine } from './page-line.ts'
import type { Services } from './services.ts'
import { captureTarget } from './shortcut/capture-target.ts'
import { createSelections } from './shortcut/selections.ts'
import type { ShortcutTarget } from './shortcut/shortcut.ts'
import { createShortcut } from './shortcut/shortcut.ts'

export interface SystemOptions {
  readonly services: Services
  readonly machine: Machine
  readonly userData: string
  readonly words: () => Words
  readonly send: Sender
  readonly pageLine: PageLine
  readonly showNotice: ShowNotice
  readonly log: Log
}

/** What of Stillroom lives in the system around the window. */
export interface System extends SystemSay {
  readonly accent: Accent
  /** Captures by the global shortcut or the tray, and tells the outcome. */
  capture(target: ShortcutTarget): Promise<void>
}

export function openSystem(options: SystemOptions): System {
  const { services, send, pageLine, showNotice, words, log } = options
  const { settings, engine } = services
  const selections = createSelections(path.join(options.userData, 'selections.json'))

  async function capture(target: ShortcutTarget): Promise<void> {
    try {
      await captureTarget(target, {
        activeProjectId: () => settings.get().activeProjectId,
        selected: selections.of,
        favourites: async () => [],
        options: (projectId) => optionsFor(settings.get(), projectId),
        order: (wish) => orderCapture(services, wish),
      })
    } catch (error) {
      const { message, action } = toFailure(error)
      log.warn('The shortcut captured nothing.', error)
      showNotice({ title: words().system.notice.notCaptured, body: action ?? message })
    }
  }

  const wake = async () => {
    await engine.wake()
  }
  const accent = createAccent({
    read: () => systemPreferences.getAccentColor(),
    onChange: (colour) => send('accent', { accent: colour }),
  })
  followAccent(accent)
  // Timers stood still meanwhile, and the network may be another one.
  powerMonitor.on('resume', () => {
    send('awake', null)
    wake().catch((error) => log.error('No look after the sleep.', error))
  })
  return {
    accent,
    capture,
    loginItem: openLoginItem(options.machine),
    selections,
    pageReady: pageLine.ready,
    networkChanged: wake,
    shortcut: createShortcut({
      registrar: globalShortcut,
      settings,
      onPress: (target) => void capture(target),
      onChange: (status) => send('shortcut', status),
    }),
  }
}

/** macOS announces another accent to those who subscribe, the others by an event. */
function followAccent({ look }: Accent): void {
  if (process.platform === 'darwin') {
    systemPreferences.subscribeNotification('AppleColorPreferencesChangedNotification', look)
  } else {
    systemPreferences.on('accent-color-changed', look)
  }
}
