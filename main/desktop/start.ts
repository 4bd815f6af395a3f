import { homedir } from 'node:os'
import type { BrowserWindow } from 'electron'
import { app, nativeTheme, protocol, session, shell } from 'electron'
import { toFailure } from '../errors.ts'
import type { Log } from '../log.ts'
import { createLog } from '../log.ts'
import { defaultLibraryFolder, userDataFolder } from '../user-data.ts'
import { appScheme, appUrl } from './app-scheme.ts'
import { createHandlers } from './create-handlers.ts'
import { sayCantStart } from './dialogs.ts'
import { followFullScreen } from './full-screen.ts'
import { createSender, registerChannels } from './ipc.ts'
import { keepRunning } from './keep-running.ts'
import { denyPermissions, lockDown } from './lockdown.ts'
import { followWords } from './main-words.ts'
import { setMenu } from './menu.ts'
import { createShowNotice } from './notices/show-notice.ts'
import { createPageLine } from './page-line.ts'
import { relayEvents } from './relay-events.ts'
import { serveApp } from './serve-app.ts'
import { openServices } from './services.ts'
import { createStillDesktop } from './still-desktop.ts'
import { openSystem } from './system.ts'
import { themeSource } from './theme-source.ts'
import { spawnUtility } from './utility-process.ts'
import { preferencesEvent } from './views.ts'
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
    .catch(async (error) => {
      log.error('Stillroom could not start.', error)
      await sayCantStart(error, app.getPreferredSystemLanguages())
      app.exit(1)
    })
}

const machine = () => ({ env: process.env, platform: process.platform, home: homedir() })

async function run(log: Log): Promise<void> {
  let window: BrowserWindow | undefined
  const currentWindow = () => window
  const languages = () => app.getPreferredSystemLanguages()
  // Read when a dialog is opened: by then the words are there.
  const currentWords = () => words.current()
  const stillDesktop = createStillDesktop(currentWindow, currentWords)
  const services = await openServices({
    userData: app.getPath('userData'),
    defaultFolder: defaultLibraryFolder(machine()),
    development: !app.isPackaged,
    spawn: spawnUtility,
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    desktop: {
      trashItem: (file) => shell.trashItem(file),
      chooseTarget: ({ extension, ...question }) =>
        stillDesktop.chooseTarget({
          ...question,
          title: words.current().dialogs.export,
          extensions: [extension],
        }),
      words: currentWords,
      locale: () => preferencesEvent(services.settings.get(), languages()).spoken.locale,
    },
    log,
  })
  async function open(): Promise<void> {
    // Known before its page asks for anything: the gate admits no other window's.
    pageLine.gone()
    window = createWindow()
    followFullScreen(window, send)
    await window.loadURL(appUrl)
  }
  const send = createSender(currentWindow)
  const pageLine = createPageLine(send)
  const words = await followWords({
    settings: services.settings,
    languages,
    onError: (error) => log.error('The language could not be taken up.', error),
  })
  const showNotice = createShowNotice((place) => {
    show()
    if (place) pageLine.tell('openPlace', place)
  })
  const system = openSystem({
    services,
    machine: machine(),
    userData: app.getPath('userData'),
    words: currentWords,
    send,
    pageLine,
    showNotice,
    log,
  })

  denyPermissions(session.defaultSession)
  protocol.handle(appScheme, (request) =>
    serveApp(request, {
      page: new URL('../renderer/', import.meta.url),
      still: (id) => services.catalogue.still(id),
      previews: services.library.previews,
      streams: services.streams,
    }),
  )
  const followTheme = () => {
    nativeTheme.themeSource = themeSource(services)
  }
  followTheme()
  services.settings.subscribe(followTheme)
  setMenu()
  registerChannels(
    createHandlers(services, {
      window: currentWindow,
      stillDesktop,
      send,
      system,
      words: currentWords,
    }),
    currentWindow,
    log,
  )
  relayEvents(services, send, languages)
  const { show } = keepRunning({
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
