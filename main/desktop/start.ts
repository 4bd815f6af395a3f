import { homedir } from 'node:os'
import { app, nativeTheme, protocol, session, shell } from 'electron'
import { toFailure } from '../errors.ts'
import type { Log } from '../log.ts'
import { createLog } from '../log.ts'
import { policyFile, readPolicy } from '../policy/read-policy.ts'
import { defaultLibraryFolder, userDataFolder } from '../user-data.ts'
import { appScheme, appUrl } from './app-scheme.ts'
import { openAround } from './around-window.ts'
import { createHandlers } from './create-handlers.ts'
import { sayCantStart, sayPageGone } from './dialogs.ts'
import { followFullScreen } from './full-screen.ts'
import { createSender, registerChannels } from './ipc.ts'
import type { Links } from './links/open-links.ts'
import { listenToLinks } from './links/open-links.ts'
import { denyPermissions, lockDown } from './lockdown.ts'
import { logCrashes } from './log-crashes.ts'
import { hiddenFlag } from './login/launch-command.ts'
import { followWords } from './main-words.ts'
import { createPageLine } from './page-line.ts'
import { relayEvents } from './relay-events.ts'
import { serveApp } from './serve-app.ts'
import { openServices } from './services.ts'
import { createStillDesktop } from './still-desktop.ts'
import { themeSource } from './theme-source.ts'
import { spawnUtility } from './utility-process.ts'
import { preferencesEvent } from './views.ts'
import { createMainWindow } from './window/main-window.ts'
import { openPlaces } from './window/open-places.ts'

/** Opens the desktop app. Must be called before Electron is ready. */
export function startDesktop(): void {
  app.enableSandbox()
  app.setPath('userData', userDataFolder({ ...machine(), development: !app.isPackaged }))
  // Windows shows notifications only of programs that it knows by this name.
  if (process.platform === 'win32') app.setAppUserModelId('app.stillroom.desktop')
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
  const links = listenToLinks(process.argv)
  const log = createLog(app.getPath('userData'))
  logCrashes(app, log)
  let isLeaving = false
  app.once('before-quit', () => {
    isLeaving = true
  })
  app
    .whenReady()
    .then(() => run(log, links))
    .catch(async (error) => {
      // Whoever quits at once takes away what the start still works with.
      if (isLeaving) return log.warn('Stillroom was quit while it started.', error)
      log.error('Stillroom could not start.', error)
      await sayCantStart(error, app.getPreferredSystemLanguages())
      app.exit(1)
    })
}

const machine = () => ({ env: process.env, platform: process.platform, home: homedir() })

async function run(log: Log, links: Links): Promise<void> {
  const userData = app.getPath('userData')
  const places = await openPlaces(userData, log)
  const window = createMainWindow({
    places,
    url: appUrl,
    log,
    onOpen(opened) {
      pageLine.gone()
      followFullScreen(opened, send)
    },
    onPageGone: () => sayPageGone(currentWords()),
  })
  const send = createSender(window.current)
  const pageLine = createPageLine(send)
  const languages = () => app.getPreferredSystemLanguages()
  // Read when a dialog is opened: by then the words are there.
  const currentWords = () => words.current()
  const stillDesktop = createStillDesktop(window.current, currentWords)
  const policy = await readPolicy(policyFile({ ...machine(), development: !app.isPackaged }))
  for (const problem of policy.problems) log.warn(problem)
  const services = await openServices({
    policy,
    userData,
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
  const words = await followWords({
    settings: services.settings,
    languages,
    onError: (error) => log.error('The language could not be taken up.', error),
  })
  const isHiddenStart = startsHidden()
  const system = openAround({
    services,
    window,
    places,
    words,
    send,
    pageLine,
    links,
    machine: machine(),
    userData,
    isHiddenStart,
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
  registerChannels(
    createHandlers(services, {
      window: window.current,
      stillDesktop,
      send,
      system,
      words: currentWords,
    }),
    window.current,
    log,
  )
  relayEvents(services, send, languages)
  if (!isHiddenStart) await window.open()
  await services.engine.recover()
  services.library.begin()
  // Everything else works without them.
  await services.schedules.resume().catch((error) => {
    log.error('The schedules could not be taken up.', error)
    send('notice', { id: 'schedules', failure: toFailure(error) })
  })
}

/** Whether somebody has only logged in, and asked for no window. */
function startsHidden(): boolean {
  if (process.platform === 'darwin') return app.getLoginItemSettings().wasOpenedAtLogin
  return process.argv.includes(hiddenFlag)
}
