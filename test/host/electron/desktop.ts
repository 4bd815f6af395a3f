import { existsSync } from 'node:fs'
import { constants, copyFile, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type {
  Dialog,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
  Shell,
} from 'electron'
import { strict } from '../strict.ts'
import { createClipboard } from './clipboard.ts'

/** Something that main asked of the desktop, which the host only notes. */
export interface DesktopCall {
  /** Such as `shell.openExternal`. */
  readonly name: string
  readonly argument: string
}

export interface DesktopOptions {
  /** What the folder dialog answers; null stands for a dialog that is cancelled. */
  readonly chosenFolder: () => string | null
  /** Which button answers a question, counted from 0. */
  readonly answer: () => number
  /** Absolute path of the folder for settings; the trash lies in it. */
  readonly userData: () => string
  readonly note: (call: DesktopCall) => void
}

/** The stand-ins for what lies outside the window: nothing is opened. */
export function createDesktop(options: DesktopOptions) {
  const { note } = options
  return {
    ...createClipboard(note),
    dialog: strict('electron.dialog', createDialog(options)),
    shell: strict('electron.shell', createShell(options)),
  }
}

function createDialog({ chosenFolder, answer, note }: DesktopOptions) {
  return {
    async showOpenDialog(...args: readonly object[]) {
      const { properties = [] } = args.at(-1) as OpenDialogOptions
      // No program is chosen here: nothing could be started that a test would see.
      const folder = properties.includes('openDirectory') ? chosenFolder() : null
      note({ name: 'dialog.showOpenDialog', argument: folder ?? '(cancelled)' })
      return { canceled: folder === null, filePaths: folder === null ? [] : [folder] }
    },
    /** A folder beside the one that the folder dialog answers. */
    async showSaveDialog(...args: readonly object[]) {
      const { defaultPath = 'untitled' } = args.at(-1) as SaveDialogOptions
      const folder = chosenFolder()
      const filePath = folder && path.join(folder, '..', 'saved-as', path.basename(defaultPath))
      if (filePath) await mkdir(path.dirname(filePath), { recursive: true })
      note({ name: 'dialog.showSaveDialog', argument: filePath ?? '(cancelled)' })
      return { canceled: filePath === null, filePath: filePath ?? '' }
    },
    async showMessageBox(...args: readonly object[]) {
      const { message, buttons = [] } = args.at(-1) as MessageBoxOptions
      const response = answer()
      note({ name: 'dialog.showMessageBox', argument: `${message} ${buttons[response]}` })
      return { response, checkboxChecked: false }
    },
    showErrorBox: (title: string, content: string) =>
      note({ name: 'dialog.showErrorBox', argument: `${title}: ${content}` }),
  } satisfies Partial<Dialog>
}

function createShell({ userData, note }: DesktopOptions) {
  return {
    openExternal: async (url: string) => note({ name: 'shell.openExternal', argument: url }),
    async openPath(file: string) {
      note({ name: 'shell.openPath', argument: file })
      return ''
    },
    showItemInFolder: (file: string) => note({ name: 'shell.showItemInFolder', argument: file }),
    async trashItem(file: string) {
      note({ name: 'shell.trashItem', argument: file })
      await moveToTrash(file, path.join(userData(), 'host-trash'))
    },
  } satisfies Partial<Shell>
}

/** As a desktop’s trash does: a second file of the same name gets another one. */
async function moveToTrash(file: string, trash: string): Promise<void> {
  await mkdir(trash, { recursive: true })
  const { name, ext } = path.parse(file)
  for (let copy = 1; ; copy += 1) {
    const target = path.join(trash, copy === 1 ? `${name}${ext}` : `${name}.${copy}${ext}`)
    if (existsSync(target)) continue
    // The folder for stills may lie on another drive.
    await copyFile(file, target, constants.COPYFILE_EXCL)
    await rm(file)
    return
  }
}
