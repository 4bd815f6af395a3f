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

/** From the first window to the last moment. */
export function keepRunning({ window, staysWithoutWindow, close, log }: Running): void {
  app.on('second-instance', window.show)
  app.on('activate', window.show)
  app.on('window-all-closed', () => {
    // On macOS apps stay in the dock.
    if (process.platform !== 'darwin' && !staysWithoutWindow()) app.quit()
  })
  let isClosing = false
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    // Somebody in a hurry asks twice.
    if (isClosing) return
    isClosing = true
    close()
      .catch((error) => log.error('Stillroom did not close cleanly.', error))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}
