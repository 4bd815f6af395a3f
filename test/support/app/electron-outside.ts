import type { ElectronApplication } from '@playwright/test'
import type { DesktopCall } from '../../host/electron/desktop.ts'
import type { OutsideOrder } from './types.ts'

/** Notes what the host's stand-ins note, and keeps what {@link outside} acts on. */
export async function stubOutside(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, globalShortcut, Notification, Tray }) => {
    const calls: DesktopCall[] = Reflect.get(globalThis, 'desktopCalls')
    const note = (name: string, argument: string) => void calls.push({ name, argument })
    const known = {
      notices: new Map<string, Electron.Notification>(),
      shortcuts: new Map<string, () => void>(),
      taken: new Set<string>(),
      tray: null as Electron.Menu | null,
      button: 0,
    }
    Object.assign(globalThis, { outside: known })
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      const { message, buttons = [] } = args.at(-1) as Electron.MessageBoxOptions
      note('dialog.showMessageBox', `${message} ${buttons[known.button]}`)
      return { response: known.button, checkboxChecked: false }
    }
    Notification.prototype.show = function show(this: Electron.Notification) {
      known.notices.set(this.title, this)
      note('notification.show', `${this.title}\n${this.body}`)
    }
    const setContextMenu = Tray.prototype.setContextMenu
    Tray.prototype.setContextMenu = function set(this: Electron.Tray, menu) {
      known.tray = menu
      const labels = menu?.items.filter(({ type }) => type !== 'separator') ?? []
      note('tray.setContextMenu', labels.map(({ label }) => label).join(' | '))
      setContextMenu.call(this, menu)
    }
    globalShortcut.register = (accelerator, callback) => {
      const isFree = !known.taken.has(accelerator)
      if (isFree) known.shortcuts.set(accelerator, callback)
      note('globalShortcut.register', isFree ? accelerator : `${accelerator} (taken)`)
      return isFree
    }
    globalShortcut.unregister = (accelerator) => void known.shortcuts.delete(accelerator)
  })
}

/** Carries out what the host does itself. Displays and accents are the machine's own here. */
export async function outside(app: ElectronApplication, order: OutsideOrder): Promise<void> {
  await app.evaluate(({ app: electron, BrowserWindow, Menu }, asked) => {
    const known = Reflect.get(globalThis, 'outside')
    const click = (menu: Electron.Menu | null, [label, ...rest]: readonly string[]): void => {
      const item = menu?.items.find((each) => each.label === label)
      if (!item) throw new Error(`The menu has no item '${label}'`)
      if (rest.length > 0) click(item.submenu ?? null, rest)
      else item.click()
    }
    const [window] = BrowserWindow.getAllWindows()
    switch (asked.type) {
      case 'answer':
        known.button = asked.button
        return
      case 'take-shortcut':
        return void known.taken.add(asked.accelerator)
      case 'press-shortcut':
        return known.shortcuts.get(asked.accelerator)?.()
      case 'click-menu':
        return click(Menu.getApplicationMenu(), asked.labels)
      case 'click-tray':
        return click(known.tray, asked.labels)
      case 'click-notification':
        return void known.notices.get(asked.title)?.emit('click')
      case 'second-instance':
        return void electron.emit('second-instance', {}, asked.argv, process.cwd(), {})
      case 'move-window':
        return window?.setBounds(asked.bounds)
      case 'focus-window':
        return asked.isFocused ? window?.focus() : window?.blur()
      default:
        throw new Error(`Electron itself has no way to ${asked.type}`)
    }
  }, order)
}
