import path from 'node:path'
import { globalShortcut, powerMonitor, systemPreferences } from 'electron'
import { optionsFor } from '../capture/presets.ts'
import type { Failure } from '../errors.ts'
import { StillroomError, toFailure } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Machine } from '../user-data.ts'
import type { Accent } from './accent.ts'
import { createAccent } from './accent.ts'
import type { SystemSay } from './handlers/system.ts'
import type { Sender } from './ipc.ts'
import { openLoginItem } from './login/open-login-item.ts'
import type { MainWords } from './main-words.ts'
import type { ShowNotice } from './notices/show-notice.ts'
import { orderCapture } from './order-capture.ts'
import type { PageLine } from './page-line.ts'
import type { Services } from './services.ts'
import type { TargetCaptureOptions } from './shortcut/capture-target.ts'
import { captureTarget } from './shortcut/capture-target.ts'
import { createSelections } from './shortcut/selections.ts'
import type { ShortcutTarget } from './shortcut/shortcut.ts'
import { createShortcut } from './shortcut/shortcut.ts'
import type { MainWindow } from './window/main-window.ts'

/** Rooms that one capture may be for. */
const mostRooms = 1000

export interface SystemOptions {
  readonly services: Services
  readonly machine: Machine
  readonly userData: string
  readonly words: MainWords
  readonly send: Sender
  readonly pageLine: PageLine
  readonly window: Pick<MainWindow, 'isFocused'>
  readonly showNotice: ShowNotice
  /** Told of a batch that nobody has seen begin. */
  readonly announce: (batchId: string) => void
  readonly log: Log
}

/** What of Stillroom lives in the system around the window. */
export interface System extends SystemSay {
  readonly accent: Accent
  /** Captures by the global shortcut or the tray, and tells the outcome. */
  capture(target: ShortcutTarget): Promise<void>
}

export function openSystem(options: SystemOptions): System {
  const { services, send, pageLine, announce, log } = options
  const { settings, engine, roomMarks, roomNames } = services
  const selections = createSelections(path.join(options.userData, 'selections.json'))

  const targets: TargetCaptureOptions = {
    activeProjectId: () => settings.get().activeProjectId,
    selected: selections.of,
    favourites(projectId) {
      const ids = roomMarks.of(projectId).favourites.slice(0, mostRooms)
      const rooms = ids.map((roomId) => ({ roomId, customRoomId: null }))
      return roomNames.complete(projectId, rooms)
    },
    options: (projectId) => optionsFor(settings.get(), projectId),
    order: (wish) => orderCapture(services, wish),
  }

  async function capture(target: ShortcutTarget): Promise<void> {
    try {
      announce(await captureTarget(target, targets))
    } catch (error) {
      if (!(error instanceof StillroomError)) log.error('The shortcut failed.', error)
      tellRefusal(toFailure(error), options)
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

/** Where somebody looks: in the window, or outside of it. */
function tellRefusal(failure: Failure, { window, send, words, showNotice }: SystemOptions): void {
  if (window.isFocused()) {
    send('notice', { id: 'shortcut', failure })
    return
  }
  const lines = [failure.message, failure.action ?? ''].filter((line) => line !== '')
  showNotice({
    title: words.current().system.notice.notCaptured,
    body: lines.map(words.translated).join('\n'),
  })
}

/** macOS announces another accent to those who subscribe, the others by an event. */
function followAccent({ look }: Accent): void {
  if (process.platform === 'darwin') {
    systemPreferences.subscribeNotification('AppleColorPreferencesChangedNotification', look)
  } else {
    systemPreferences.on('accent-color-changed', look)
  }
}
