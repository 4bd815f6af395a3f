import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { WindowSizes } from './fit-place.ts'
import { fitPlace } from './fit-place.ts'
import type { WindowPlace } from './place-file.ts'

/** Pixels. Below the minimum the three panes don't fit. */
const sizes: WindowSizes = {
  usual: { width: 1280, height: 800 },
  least: { width: 760, height: 520 },
}

/**
 * Makes the window, shown once its page has something to show. Its page isn't loaded yet.
 *
 * @param place where it was; null at the very first start
 */
export function createWindow(place: WindowPlace | null): BrowserWindow {
  const { least } = sizes
  const primary = screen.getPrimaryDisplay().workArea
  const others = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...fitPlace(place?.bounds ?? null, [primary, ...others], sizes),
    minWidth: least.width,
    minHeight: least.height,
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
  window.once('ready-to-show', () => {
    if (place?.state === 'maximized') window.maximize()
    window.show()
    if (place?.state === 'full-screen') window.setFullScreen(true)
  })
  return window
}

/** Where the window is now. */
export function placeOf(window: BrowserWindow): WindowPlace {
  const state = window.isFullScreen()
    ? 'full-screen'
    : window.isMaximized()
      ? 'maximized'
      : 'normal'
  const { x, y, width, height } = window.getNormalBounds()
  return { bounds: { x, y, width, height }, state }
}
