/** The stand-in for the module `electron`. Importing any other name of it does not link. */
export interface ElectronStandIn {
  readonly app: object
  readonly BrowserWindow: object
  readonly ClipboardItem: object
  readonly clipboard: object
  readonly dialog: object
  readonly globalShortcut: object
  readonly ipcMain: object
  readonly Menu: object
  readonly nativeImage: object
  readonly nativeTheme: object
  readonly Notification: object
  readonly powerMonitor: object
  readonly protocol: object
  readonly screen: object
  readonly session: object
  readonly shell: object
  readonly systemPreferences: object
  readonly Tray: object
  readonly utilityProcess: object
}

let current: ElectronStandIn | undefined

/** Says what electron.ts exports; to be called before main is imported. */
export function provideElectron(electron: ElectronStandIn): void {
  current = electron
}

export function provided(): ElectronStandIn {
  if (!current) throw new Error('Only the Chromium host provides the module electron here.')
  return current
}
