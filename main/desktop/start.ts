import { homedir } from 'node:os'
import type { BrowserWindow } from 'electron'
import { app, nativeTheme, powerMonitor, protocol, session, shell } from 'electron'
import { toFailure } from '../errors.ts'
import type { Log } from '../log.ts'
import { createLog } from '../log.ts'
import { defaultLibraryFolder, userDataFolder } from '../user-data.ts'
import { appScheme, appUrl } from './app-scheme.ts'
import { createFolderDesktop, openPage, sayCantStart } from './dialogs.ts'
import { activityHandlers } from './handlers/activity.ts'
import { appHandlers } from './handlers/app.ts'
import { captureHandlers } from './handlers/captures.ts'
import { exportHandlers } from './handlers/exports.ts'
import { folderHandlers } from './handlers/folders.ts'
import { galleryHandlers } from './handlers/gallery.ts'
import { libraryHandlers } from './handlers/library.ts'
import { projectHandlers } from './handlers/projects.ts'
import { retentionHandlers } from './handlers/retention.ts'
import { roomHandlers } from './handlers/rooms.ts'
import { scheduleHandlers } from './handlers/schedules.ts'
import { stillHandlers } from './handlers/stills.ts'
import { trashHandlers } from './handlers/trash.ts'
import type { Sender } from './ipc.ts'
import { createSender, registerChannels } from './ipc.ts'
import { denyPermissions, lockDown } from './lockdown.ts'
import { setMenu } from './menu.ts'
import { startProgram } from './open-with.ts'
import { relayEvents } from './relay-events.ts'
import { serveApp } from './serve-app.ts'
import type { Services } from './services.ts'
import { openServices } from './services.ts'
import type { StillDesktop } from './still-desktop.ts'
import { createStillDesktop } from './still-desktop.ts'
import { createScheduleTray } from './tray.ts'
import { spawnUtility } from './utility-process.ts'
import { createWindow } from './window.ts'

/** Opens the desktop app. Must be called before Electron is ready. */
export function startDesktop(): void {
  app.enableSandbox()
  app.setPath('userData', userDataFolder({ ...machine(), development: !app.isPackaged }))
  // One window for one folder of settings. The lock lies in that; the catalogue has its own.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ])
  lockDown(app)
  const log = createLog(app.getPath('userData'))
  app
    .whenReady()
    .then(() => run(log))
    .catch((error) => {
      log.error('Stillroom could not start.', error)
      sayCantStart(error)
      app.exit(1)
    })
}

const machine = () => ({ env: process.env, platform: process.platform, home: homedir() })

async function run(log: Log): Promise<void> {
  let window: BrowserWindow | undefined
  const currentWindow = () => window
  const stillDesktop = createStillDesktop(currentWindow)
  const services = await openServices({
    userData: app.getPath('userData'),
    defaultFolder: defaultLibraryFolder(machine()),
    development: !app.isPackaged,
    spawn: spawnUtility,
    desktop: {
      trashItem: (file) => shell.trashItem(file),
      chooseTarget: ({ extension, ...question }) =>
        stillDesktop.chooseTarget({ ...question, title: 'Export', extensions: [extension] }),
    },
    log,
  })
  async function open(): Promise<void> {
    // Known before its page asks for anything: the gate admits no other window's.
    window = createWindow()
    await window.loadURL(appUrl)
  }
  const send = createSender(currentWindow)

  denyPermissions(session.defaultSession)
  protocol.handle(appScheme, (request) =>
    serveApp(request, {
      page: new URL('../renderer/', import.meta.url),
      still: (id) => services.catalogue.still(id),
      previews: services.library.previews,
    }),
  )
  nativeTheme.themeSource = themeSource(services)
  setMenu()
  registerChannels(
    createHandlers(services, { window: currentWindow, stillDesktop, send }),
    currentWindow,
    log,
  )
  relayEvents(services, send)
  keepRunning({
    services,
    log,
    current: currentWindow,
    open,
  })
  await open()
  await services.engine.recover()
  services.library.begin()
  // Everything else works without them.
  await services.schedules.resume().catch((error) => {
    log.error('The schedules could not be taken up.', error)
    send('notice', { id: 'schedules', failure: toFailure(error) })
  })
}

interface HandlerDesktop {
  readonly window: () => BrowserWindow | undefined
  readonly stillDesktop: StillDesktop
  readonly send: Sender
}

function createHandlers(services: Services, { window, stillDesktop, send }: HandlerDesktop) {
  const { library } = services
  const { isAway } = library.folders
  const folderDesktop = createFolderDesktop(window)
  return {
    ...appHandlers(
      services,
      {
        version: app.getVersion(),
        setTheme: () => {
          nativeTheme.themeSource = themeSource(services)
        },
        openPage,
      },
      (status) => send('vault', status),
    ),
    ...projectHandlers(services),
    ...roomHandlers(services),
    ...captureHandlers(services),
    ...galleryHandlers({ ...services, ...library, isAway }),
    ...stillHandlers({
      ...services,
      stills: library.gallery.stills,
      isAway,
      endpoint: services.connections.endpoint,
      desktop: stillDesktop,
      startProgram,
      temporary: app.getPath('userData'),
    }),
    ...trashHandlers(library.trash),
    ...retentionHandlers(library.retention),
    ...exportHandlers({ ...library, ...stillDesktop }),
    ...folderHandlers({
      ...services,
      ...library,
      ...folderDesktop,
      current: services.folder,
      foldersChanged: (folders) => send('folders', folders),
      stillsChanged: library.changed,
    }),
    ...activityHandlers(services),
    ...scheduleHandlers(services),
    ...libraryHandlers(services, folderDesktop),
  }
}

function themeSource({ settings }: Services): 'system' | 'light' | 'dark' {
  const { theme } = settings.get()
  return theme === 'auto' ? 'system' : theme
}

interface Running {
  readonly services: Services
  readonly log: Log
  readonly current: () => BrowserWindow | undefined
  readonly open: () => Promise<unknown>
}

/** From the first window to the last moment. */
function keepRunning({ services, log, current, open }: Running): void {
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
  // Timers stood still meanwhile, and the network may be another one.
  powerMonitor.on('resume', () => {
    services.engine.wake().catch((error) => log.error('No look after the sleep.', error))
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
}
