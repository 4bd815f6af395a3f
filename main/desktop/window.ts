import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme } from 'electron'

/** Pixels. Below the minimum the three panes don't fit. */
const size = { width: 1280, height: 800, minWidth: 760, minHeight: 520 }

/** Makes the window, shown once its page has something to show. Its page isn't loaded yet. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    title: 'Stillroom',
    show: false,
    // As the page's own, so that nothing flashes before the first paint.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171c' : '#eef0f3',
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  return window
}
