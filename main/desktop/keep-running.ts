import type { BrowserWindow } from 'electron'
import { app } from 'electron'
import type { Log } from '../log.ts'
import type { Services } from './services.ts'
import { createScheduleTray } from './tray.ts'

interface Running {
  readonly services: Services
  readonly log: Log
  readonly current: () => BrowserWindow | undefined
  readonly open: () => Promise<unknown>
}

/** From the first window to the last moment. */
export function keepRunning({ services, log, current, open }: Running): {
  /** Brings the window to the front, or opens one. */
  show(): void
} {
  function show(): void {
    const window = current()
    if (!window || window.isDestroyed()) {
      void open().catch((error) => log.error('No window.', error))
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  const tray = createScheduleTray({
    schedules: services.schedules,
    log,
    show,
    quit: () => app.quit(),
  })
  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !tray.isNeeded()) app.quit()
  })
  let isClosing = false
  let isClosed = false
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    // Somebody in a hurry asks twice.
    if (isClosing) return
    isClosing = true
    services
      .close()
      .catch((error) => log.error('Stillroom did not close cleanly.', error))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
  return { show }
}
