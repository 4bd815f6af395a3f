import type { BrowserWindow } from 'electron'
import { app } from 'electron'
import type { Words } from '../../words/words.ts'
import { logFileIn } from '../log.ts'
import type { Around } from './around-window.ts'
import { createConfirmServer } from './confirm-server.ts'
import { createFolderDesktop, openPage } from './dialogs.ts'
import { activityHandlers } from './handlers/activity.ts'
import { appHandlers } from './handlers/app.ts'
import { captureHandlers } from './handlers/captures.ts'
import { diagnosticsHandlers } from './handlers/diagnostics.ts'
import { exportHandlers } from './handlers/exports.ts'
import { folderHandlers } from './handlers/folders.ts'
import { galleryHandlers } from './handlers/gallery.ts'
import { libraryHandlers } from './handlers/library.ts'
import { networkHandlers } from './handlers/network.ts'
import { projectHandlers } from './handlers/projects.ts'
import { retentionHandlers } from './handlers/retention.ts'
import { roomMarkHandlers } from './handlers/room-marks.ts'
import { roomHandlers } from './handlers/rooms.ts'
import { scheduleHandlers } from './handlers/schedules.ts'
import { stillHandlers } from './handlers/stills.ts'
import { systemHandlers } from './handlers/system.ts'
import { trashHandlers } from './handlers/trash.ts'
import { updateHandlers } from './handlers/updates.ts'
import { wallHandlers } from './handlers/wall.ts'
import type { Handlers, Sender } from './ipc.ts'
import { startProgram } from './open-with.ts'
import type { Services } from './services.ts'
import type { StillDesktop } from './still-desktop.ts'

interface HandlerDesktop {
  readonly window: () => BrowserWindow | undefined
  readonly stillDesktop: StillDesktop
  readonly send: Sender
  readonly system: Around
  readonly words: () => Words
}

/** What answers the page: one function a channel, each feature's in a file of its own. */
export function createHandlers(
  services: Services,
  { window, stillDesktop, send, system, words }: HandlerDesktop,
): Handlers {
  const { library } = services
  const { isAway } = library.folders
  const folderDesktop = createFolderDesktop(window, words)
  return {
    ...appHandlers(
      services,
      {
        version: app.getVersion(),
        languages: () => app.getPreferredSystemLanguages(),
        openPage,
        accent: system.accent.current,
      },
      (status) => send('vault', status),
    ),
    ...projectHandlers({ ...services, confirmServer: createConfirmServer(window, words) }),
    ...roomHandlers(services, send),
    ...roomMarkHandlers(services),
    ...networkHandlers(services),
    ...diagnosticsHandlers(services, {
      version: app.getVersion(),
      logFile: logFileIn(app.getPath('userData')),
      logFolder: app.getPath('userData'),
      openFolder: folderDesktop.openFolder,
      copyText: stillDesktop.copyText,
    }),
    ...captureHandlers(services),
    ...galleryHandlers({ ...services, ...library, isAway }),
    ...stillHandlers({
      ...services,
      stills: library.gallery.stills,
      isAway,
      endpoint: services.connections.endpoint,
      desktop: stillDesktop,
      words,
      startProgram,
      temporary: app.getPath('userData'),
    }),
    ...wallHandlers({
      conditions: library.conditions,
      setFullScreen: (on) => window()?.setFullScreen(on),
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
    ...systemHandlers(system),
    ...updateHandlers(system.updates),
  }
}
