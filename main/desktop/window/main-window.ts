import type { BrowserWindow } from 'electron'
import { systemClock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import { createWindow, placeOf } from './create-window.ts'
import type { PlaceKeeper } from './place-keeper.ts'
import { revivePage } from './revive-page.ts'

/** The one window, which comes and goes while the app runs. */
export interface MainWindow {
  /** Undefined before the first one; one that was closed stays until the next. */
  current(): BrowserWindow | undefined
  open(): Promise<void>
  /** Brings the window to the front, or opens one. */
  show(): void
  /** True while somebody looks at it. */
  isFocused(): boolean
  /** Told whenever somebody turns to it. */
  onFocus(listener: () => void): void
}

export interface MainWindowOptions {
  readonly places: PlaceKeeper
  readonly url: string
  /** Told of each new window before its page loads. */
  readonly onOpen: (window: BrowserWindow) => void
  /** Told where the page’s process ends again and again. */
  readonly onPageGone: () => void
  readonly log: Log
}

export function createMainWindow(options: MainWindowOptions): MainWindow {
  const { places, url, onOpen, log } = options
  const focusListeners = new Set<() => void>()
  let window: BrowserWindow | undefined
  let opening = Promise.resolve()

  const current = () => (window?.isDestroyed() ? undefined : window)

  /** Whoever asks for a window while one opens gets that one. */
  function open(): Promise<void> {
    if (!current()) opening = openNew()
    return opening
  }

  async function openNew(): Promise<void> {
    // Known before its page asks for anything: the gate admits no other window's.
    const opened = createWindow(places.last())
    window = opened
    followPlace(opened, places)
    opened.on('focus', () => {
      for (const listener of focusListeners) listener()
    })
    revivePage(opened, { clock: systemClock, log, onGivenUp: options.onPageGone })
    onOpen(opened)
    await opened.loadURL(url)
  }

  return {
    current: () => window,
    open,
    show() {
      const shown = current()
      if (!shown) {
        open().catch((error) => log.error('No window.', error))
        return
      }
      if (shown.isMinimized()) shown.restore()
      shown.focus()
    },
    isFocused: () => current()?.isFocused() ?? false,
    onFocus: (listener) => void focusListeners.add(listener),
  }
}

function followPlace(window: BrowserWindow, places: PlaceKeeper): void {
  const moved = () => places.moved(placeOf(window))
  window.on('move', moved)
  window.on('resize', moved)
  window.on('maximize', moved)
  window.on('unmaximize', moved)
  window.on('enter-full-screen', moved)
  window.on('leave-full-screen', moved)
  window.on('close', () => {
    moved()
    void places.flush()
  })
}
