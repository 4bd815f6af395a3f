import type { BrowserWindow, OpenDialogOptions } from 'electron'
import { dialog, shell } from 'electron'
import { say } from '../../words/say.ts'
import { StillroomError, toFailure } from '../errors.ts'
import type { FolderDesktop } from './handlers/library.ts'

/** The only sites that Stillroom opens in the browser. */
const allowedHosts = new Set(['app.videosdk.live', 'docs.videosdk.live'])

/** Opens a page in the browser: https and the allow-list only, whatever the caller says. */
export async function openPage(url: string): Promise<void> {
  const { protocol, host } = new URL(url)
  if (protocol !== 'https:' || !allowedHosts.has(host)) {
    throw new StillroomError('forbidden', { message: say('hostNotOpened', { host }) })
  }
  await shell.openExternal(url)
}

/** The system's folder dialog and file manager. */
export function createFolderDesktop(window: () => BrowserWindow | undefined): FolderDesktop {
  return {
    async chooseFolder(current) {
      const options: OpenDialogOptions = {
        title: 'Choose a folder for stills',
        defaultPath: current,
        properties: ['openDirectory', 'createDirectory'],
      }
      const parent = window()
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
    async openFolder(folder) {
      const problem = await shell.openPath(folder)
      if (problem) throw new StillroomError('folder-missing', { message: problem })
    },
  }
}

/** Where there will be no window to say it in. */
export function sayCantStart(error: unknown): void {
  const { message, action } = toFailure(error)
  dialog.showErrorBox('Stillroom can’t start', [message, action].filter(Boolean).join('\n\n'))
}
