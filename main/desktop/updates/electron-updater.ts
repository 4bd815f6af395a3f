import type { Log } from '../../log.ts'
import { plainNotes } from '../../updates/plain-notes.ts'
import type { Updater } from '../../updates/update-types.ts'

export interface ElectronUpdaterOptions {
  readonly log: Log
  /** Whether the settings say that no proxy is to be used. */
  readonly isDirect: () => boolean
  /** Ends everything in good order, then calls `quit`. */
  readonly leave: (quit: () => void) => Promise<void>
}

/**
 * electron-updater, which is loaded only now: it asks what `app-update.yml` beside the app names,
 * checks the hash and on Windows and macOS the signature of what comes, and hands it to the system.
 */
export async function loadElectronUpdater(options: ElectronUpdaterOptions): Promise<Updater> {
  const { log, isDirect, leave } = options
  const { autoUpdater } = await import('electron-updater')
  autoUpdater.autoDownload = false
  // Stillroom asks first, also where somebody quits.
  autoUpdater.autoInstallOnAppQuit = false
  autoUpdater.logger = {
    info: () => {},
    warn: (message) => log.warn('Update:', message),
    error: (message) => log.warn('Update:', message),
  }
  // Without a listener its event would end the app; the calls below reject as well.
  autoUpdater.on('error', () => {})

  return {
    async check() {
      await autoUpdater.netSession.setProxy({ mode: isDirect() ? 'direct' : 'system' })
      const result = await autoUpdater.checkForUpdates()
      if (!result?.isUpdateAvailable) return null
      const { version, releaseNotes } = result.updateInfo
      return { version, notes: plainNotes(releaseNotes) }
    },
    async download(onProgress) {
      const tell = ({ percent }: { readonly percent: number }) => onProgress(percent / 100)
      autoUpdater.on('download-progress', tell)
      try {
        await autoUpdater.downloadUpdate()
      } finally {
        autoUpdater.off('download-progress', tell)
      }
    },
    // Everything is closed before, so that nothing holds up the quitting that the installer waits for.
    install: () => leave(() => autoUpdater.quitAndInstall(false, true)),
  }
}
