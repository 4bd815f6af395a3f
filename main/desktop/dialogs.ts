import type { BrowserWindow, OpenDialogOptions } from 'electron'
import { dialog, shell } from 'electron'
import { chooseLanguage } from '../../words/language.ts'
import { say } from '../../words/say.ts'
import { translatorOf } from '../../words/translate-words.ts'
import type { Words } from '../../words/words.ts'
import { loadWords } from '../../words/words.ts'
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
export function createFolderDesktop(
  window: () => BrowserWindow | undefined,
  words: () => Words,
): FolderDesktop {
  return {
    async chooseFolder(current) {
      const options: OpenDialogOptions = {
        title: words().dialogs.chooseFolder,
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

/**
 * Where there will be no window to say it in, and maybe no settings that name a language.
 *
 * @param languages the system's, best first, as BCP 47 tags
 */
export async function sayCantStart(error: unknown, languages: readonly string[]): Promise<void> {
  const { message, action } = toFailure(error)
  const words = await loadWords(chooseLanguage('auto', languages).language)
  const sentences = [message, action].filter((sentence) => sentence !== undefined)
  const translate = translatorOf(words)
  dialog.showErrorBox(words.dialogs.cantStart, sentences.map(translate).join('\n\n'))
}

/** The window shows nothing any more. Captures go on all the same. */
export function sayPageGone({ dialogs }: Words): void {
  dialog.showErrorBox(dialogs.pageGone, dialogs.pageGoneWay)
}
