import type {
  Clipboard,
  Dialog,
  MenuItemConstructorOptions,
  Menu as NativeMenu,
  Shell,
} from 'electron'
import { strict } from '../strict.ts'

/** Something that main asked of the desktop, which the host only notes. */
export interface DesktopCall {
  /** Such as `shell.openExternal`. */
  readonly name: string
  readonly argument: string
}

export interface DesktopOptions {
  /** What the folder dialog answers; null stands for a dialog that is cancelled. */
  readonly chosenFolder: () => string | null
  readonly note: (call: DesktopCall) => void
}

/** The stand-ins for what lies outside the window: nothing is opened. */
export function createDesktop({ chosenFolder, note }: DesktopOptions) {
  const dialog = {
    async showOpenDialog() {
      const folder = chosenFolder()
      note({ name: 'dialog.showOpenDialog', argument: folder ?? '(cancelled)' })
      return { canceled: folder === null, filePaths: folder === null ? [] : [folder] }
    },
    showErrorBox: (title: string, content: string) =>
      note({ name: 'dialog.showErrorBox', argument: `${title}: ${content}` }),
  } satisfies Partial<Dialog>

  const shell = {
    openExternal: async (url: string) => note({ name: 'shell.openExternal', argument: url }),
    async openPath(path: string) {
      note({ name: 'shell.openPath', argument: path })
      return ''
    },
    showItemInFolder: (path: string) => note({ name: 'shell.showItemInFolder', argument: path }),
  } satisfies Partial<Shell>

  const clipboard = {
    writeText: async (text: string) => note({ name: 'clipboard.writeText', argument: text }),
  } satisfies Partial<Clipboard>

  const Menu = {
    buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
    setApplicationMenu: () => {},
  } satisfies Partial<Record<keyof typeof NativeMenu, unknown>>

  return {
    clipboard: strict('electron.clipboard', clipboard),
    dialog: strict('electron.dialog', dialog),
    shell: strict('electron.shell', shell),
    Menu: strict('electron.Menu', Menu),
  }
}
