import { app } from 'electron'
import type { Log } from '../log.ts'
import type { MainWindow } from './window/main-window.ts'

interface Running {
  readonly window: Pick<MainWindow, 'show'>
  /** Whether the app goes on where the last window is closed; it may tell so. */
  readonly staysWithoutWindow: () => boolean
  /** Ends everything in good order. */
  readonly close: () => Promise<void>
  readonly log: Log
}

/** The way out for who has to do something once everything is closed. */
export interface WayOut {
  /** Ends everything in good order, then calls `quit`, which nothing holds up any more. */
  leave(quit: () => void): Promise<void>
}

/** From the first window to the last moment. */
export function keepRunning({ window, staysWithoutWindow, close, log }: Running): WayOut {
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  app.on('window-all-closed', () => {
    // On macOS apps stay in the dock.
    if (process.platform !== 'darwin' && !staysWithoutWindow()) app.quit()
  })
  let isClosing = false
  let isClosed = false
  async function leave(quit: () => void): Promise<void> {
    isClosing = true
    try {
      await close()
    } catch (error) {
      log.error('Stillroom did not close cleanly.', error)
    }
    isClosed = true
    quit()
  }

  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    // Somebody in a hurry asks twice.
    if (!isClosing) void leave(() => app.quit())
  })
  return { leave }
}
