import { provided } from './provide-electron.ts'

/** What `import … from 'electron'` gives the main process in the Chromium host. */
export const {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeImage,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  Tray,
  utilityProcess,
} = provided()
