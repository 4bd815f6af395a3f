import { createAddresses } from './addresses.ts'
import { startAppServer } from './app-server.ts'
import { createApp } from './electron/app.ts'
import type { ShownWindow, WindowRequest } from './electron/browser-window.ts'
import { createBrowserWindowClass } from './electron/browser-window.ts'
import { createDesktop } from './electron/desktop.ts'
import { createGlobalShortcut } from './electron/global-shortcut.ts'
import { createIpcMain } from './electron/ipc-main.ts'
import { createMenuClass } from './electron/menu.ts'
import { createNativeTheme } from './electron/native-theme.ts'
import { createNotificationClass } from './electron/notification.ts'
import { createPowerMonitor } from './electron/power-monitor.ts'
import { createProtocol } from './electron/protocol.ts'
import { createScreen } from './electron/screen.ts'
import { createSession } from './electron/session.ts'
import { createSystemPreferences } from './electron/system-preferences.ts'
import { createTrayParts } from './electron/tray.ts'
import { createUtilityProcess } from './electron/utility-process.ts'
import type { Orders } from './fixture-line.ts'
import {
  createAnswer,
  createFolderChoice,
  listenToOrders,
  reportCall,
  reportProblem,
  reportWindow,
} from './fixture-line.ts'
import { lockFolder } from './instance-lock.ts'
import type { HostOptions } from './options.ts'
import { note } from './output.ts'
import type { Chromium } from './page/chromium.ts'
import { launchChromium } from './page/chromium.ts'
import { openPage } from './page/open-page.ts'
import type { ElectronStandIn } from './provide-electron.ts'

/** The line that the host prints once the page is there. */
export interface ReadyLine {
  readonly type: 'ready'
  /** The page's address in Chromium. */
  readonly url: string
  /** Where DevTools clients connect. */
  readonly cdp: string
  /** When main began to run, in ms since 1970: the host’s own start comes before. */
  readonly startedAt: number
}

export interface HostSetup extends HostOptions {
  /** Stillroom's version. */
  readonly version: string
  readonly onReady: (line: Omit<ReadyLine, 'startedAt'>) => void
}

export interface Host {
  readonly electron: ElectronStandIn
  becomeReady(): void
  /** As `app.quit()`. */
  quit(): void
  /** Ends the process, whatever main thinks of it. */
  end(status: number): void
}

/**
 * Puts the stand-in together. Chromium starts with main's first window; without a screen it starts
 * ahead, as Electron's own is there before main is.
 */
export async function createHost(setup: HostSetup): Promise<Host> {
  const orders = listenToOrders()
  const parts = createParts(orders)
  const { protocol, ipc, session, theme, helpers } = parts
  let chromium: Chromium | undefined
  let waiting = setup.headless ? startAhead(setup) : undefined
  let unlock: (() => void) | null = null
  let isLeaving = false
  // What is under way when the app closes may well fail.
  const onError = (problem: unknown) => (isLeaving ? note(String(problem)) : reportProblem(problem))
  const server = await startAppServer({ port: setup.port, answer: protocol.answer, onError })
  const addresses = createAddresses(server.origin)

  function end(status: number): void {
    helpers.killAll()
    unlock?.()
    if (status !== 0) note(`ended with status ${status}; see stillroom.log`)
    process.exit(status)
  }

  const app = createApp({
    orders,
    note: reportCall,
    version: setup.version,
    claim(folder) {
      unlock = lockFolder(folder)
      if (!unlock) note(`another Stillroom uses ${folder}`)
      return unlock !== null
    },
    async closeWindows() {
      await chromium?.close()
      await waiting?.then((unused) => unused.close()).catch(() => {})
      await server.close()
    },
    onWindowless: () => note('no window is left, but a schedule runs: end the app with Ctrl+C'),
    end,
  })
  app.electron.once('before-quit', () => {
    isLeaving = true
  })

  async function open(request: WindowRequest): Promise<ShownWindow> {
    const isFirst = chromium === undefined
    // The one before it has lost its only window.
    await chromium?.close()
    const started = await (waiting ?? launchChromium({ ...setup, ...request }))
    if (waiting) await started.place(request.bounds)
    waiting = undefined
    chromium = started
    started.page.once('close', request.onClosed)
    note(`the app runs on ${started.version}, not on Electron`)
    await openPage(started, request, { addresses, ipc, session, theme, onError })
    const { cdp } = started
    if (isFirst) setup.onReady({ type: 'ready', url: addresses.toLoopback(request.url), cdp })
    else reportWindow(cdp)
    // A window that is just being closed can't be brought to the front any more.
    return { focus: () => started.page.bringToFront().catch((error) => note(String(error))) }
  }

  const BrowserWindow = createBrowserWindowClass({
    orders,
    announce: (contents) => app.electron.emit('web-contents-created', {}, contents.electron),
    open: (request) => open(request).catch(sayWhyNot),
    closed: app.windowClosed,
    note: reportCall,
  })
  const desktop = createDesktop({
    chosenFolder: createFolderChoice(orders, setup.library),
    answer: createAnswer(orders),
    userData: app.userData,
    note: reportCall,
  })
  const tray = createTrayParts(orders, reportCall)
  const electron = {
    app: app.electron,
    BrowserWindow,
    ...desktop,
    ...tray,
    ...electronOf(parts),
  }
  return { electron, becomeReady: app.becomeReady, quit: app.quit, end }
}

/** Nobody sees it, so it may be placed later. Whoever opens the window hears why it didn't start. */
function startAhead(setup: HostSetup): Promise<Chromium> {
  const starting = launchChromium({ ...setup, bounds: { x: 0, y: 0, width: 1280, height: 800 } })
  starting.catch(() => {})
  return starting
}

/** The stand-ins that need nothing from each other. */
function createParts(orders: Orders) {
  return {
    globalShortcut: createGlobalShortcut(orders, reportCall),
    Menu: createMenuClass(orders, reportCall),
    Notification: createNotificationClass(orders, reportCall),
    screen: createScreen(orders),
    systemPreferences: createSystemPreferences(orders),
    ipc: createIpcMain(),
    protocol: createProtocol(),
    session: createSession(),
    theme: createNativeTheme(),
    power: createPowerMonitor(),
    helpers: createUtilityProcess(),
  }
}

function electronOf({
  ipc,
  protocol,
  session,
  theme,
  power,
  helpers,
  ...rest
}: ReturnType<typeof createParts>) {
  const { globalShortcut, Menu, Notification, screen, systemPreferences } = rest
  return {
    globalShortcut,
    Menu,
    Notification,
    screen,
    systemPreferences,
    ipcMain: ipc.electron,
    protocol: protocol.electron,
    session: session.electron,
    nativeTheme: theme.electron,
    powerMonitor: power.electron,
    utilityProcess: helpers.electron,
  }
}

/** Main writes it into its log only; whoever started the host should read it at once. */
function sayWhyNot(error: unknown): never {
  note(error instanceof Error ? error.message : String(error))
  throw error
}
