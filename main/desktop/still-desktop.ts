import { readFile } from 'node:fs/promises'
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { ClipboardItem, clipboard, dialog, shell } from 'electron'
import { say } from '../../words/say.ts'
import type { Words } from '../../words/words.ts'
import { StillroomError } from '../errors.ts'
import { dragIcon } from './drag-icon.ts'

/** Where a file is to go. */
interface SaveQuestion {
  readonly title: string
  /** File name with its extension. */
  readonly defaultName: string
  /** What its kind is called, such as “JPEG image”. */
  readonly filterName: string
  /** Without the dot, the usual one first. */
  readonly extensions: readonly string[]
}

/** What of the desktop stills need. All paths are absolute. */
export interface StillDesktop {
  showFile(file: string): void
  /** Opens it with the system's program for it. Rejects with `invalid-options` where that fails. */
  openFile(file: string): Promise<void>
  /** @returns null where nothing was chosen */
  chooseProgram(): Promise<string | null>
  copyText(text: string): Promise<void>
  /** @param file a png of Stillroom's own: the system decodes it in the main process */
  copyPng(file: string): Promise<void>
  /** Begins to drag the files out of the window. */
  drag(files: readonly string[]): void
  /** The dialog has asked about replacing a file. @returns null where nothing was chosen */
  chooseTarget(question: SaveQuestion): Promise<string | null>
}

export function createStillDesktop(
  window: () => BrowserWindow | undefined,
  words: () => Words,
): StillDesktop {
  return {
    showFile: (file) => shell.showItemInFolder(file),
    async openFile(file) {
      const problem = await shell.openPath(file)
      if (problem === '') return
      throw new StillroomError('invalid-options', {
        message: say('stillNotOpened', { why: problem }),
        action: say('useOpenWith'),
      })
    },
    async chooseProgram() {
      const parent = window()
      const options = programDialog(words(), process)
      const { canceled, filePaths } = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options))
      return canceled ? null : (filePaths[0] ?? null)
    },
    copyText: (text) => clipboard.writeText(text),
    async copyPng(file) {
      const image = new Blob([await readFile(file)], { type: 'image/png' })
      await clipboard.write([new ClipboardItem({ 'image/png': image })])
    },
    drag(files) {
      const [file] = files
      if (file === undefined) return
      window()?.webContents.startDrag({ file, files: [...files], icon: dragIcon() })
    },
    async chooseTarget({ title, defaultName, filterName, extensions }) {
      const parent = window()
      const options: SaveDialogOptions = {
        title,
        defaultPath: defaultName,
        filters: [{ name: filterName, extensions: [...extensions] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const { canceled, filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      return canceled || filePath === '' ? null : filePath
    },
  }
}

function programDialog(
  { dialogs }: Words,
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>,
): OpenDialogOptions {
  const options: OpenDialogOptions = {
    title: dialogs.chooseProgram,
    properties: ['openFile'],
  }
  switch (platform) {
    case 'win32':
      return {
        ...options,
        defaultPath: env.ProgramFiles ?? 'C:\\Program Files',
        filters: [{ name: dialogs.programs, extensions: ['exe'] }],
      }
    case 'darwin':
      return {
        ...options,
        defaultPath: '/Applications',
        filters: [{ name: dialogs.apps, extensions: ['app'] }],
      }
    default:
      return { ...options, defaultPath: '/usr/bin' }
  }
}
