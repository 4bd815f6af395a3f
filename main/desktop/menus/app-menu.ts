import type { MenuItemConstructorOptions } from 'electron'
import type { CommandId } from '../../../preload/commands.ts'
import { acceleratorOf } from '../../../preload/commands.ts'
import type { Words } from '../../../words/words.ts'

export interface AppMenuOptions {
  readonly platform: NodeJS.Platform
  readonly words: Pick<Words, 'commands' | 'system'>
  /** Has the page do what the command does. */
  readonly command: (id: CommandId) => void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/** The window's menus. The systems draw them; the page does what they say. */
export function appMenu(options: AppMenuOptions): Item[] {
  const { menu } = options.words.system
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac
      ? [{ role: 'appMenu' as const, label: 'Stillroom', submenu: macItems(options) }]
      : []),
    { label: menu.file, submenu: fileItems(options) },
    { label: menu.edit, submenu: editItems(options) },
    { label: menu.capture, submenu: captureItems(options) },
    { label: menu.view, submenu: viewItems(options) },
    { label: menu.window, role: 'windowMenu', submenu: windowItems(options, isMac) },
    { label: menu.help, role: 'help', submenu: helpItems(options, isMac) },
  ]
}

/**
 * The page binds the keys itself, so the menu only shows them. macOS knows no such menu: there the
 * page gets a press first, and what it takes never reaches the menu.
 */
function itemFor({ words, command }: AppMenuOptions) {
  return (id: CommandId): Item => {
    const accelerator = acceleratorOf(id)
    return {
      label: words.commands.titles[id],
      ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
      click: () => command(id),
    }
  }
}

function macItems(options: AppMenuOptions): Item[] {
  const { menu } = options.words.system
  return [
    { role: 'about', label: menu.about },
    separator,
    itemFor(options)('openSettings'),
    separator,
    { role: 'services', label: menu.services },
    separator,
    { role: 'hide', label: menu.hide },
    { role: 'hideOthers', label: menu.hideOthers },
    { role: 'unhide', label: menu.showAll },
    separator,
    { role: 'quit', label: menu.quit },
  ]
}

function fileItems(options: AppMenuOptions): Item[] {
  const { menu } = options.words.system
  const item = itemFor(options)
  const isMac = options.platform === 'darwin'
  return [
    item('openFolder'),
    item('chooseFolder'),
    separator,
    ...(isMac ? [] : [item('openSettings'), separator]),
    { role: 'close', label: menu.closeWindow },
    ...(isMac ? [] : [{ role: 'quit' as const, label: menu.quit }]),
  ]
}

function editItems(options: AppMenuOptions): Item[] {
  const { menu } = options.words.system
  return [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    separator,
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'delete', label: menu.delete },
    { role: 'selectAll', label: menu.selectAll },
    separator,
    itemFor(options)('search'),
  ]
}

function captureItems(options: AppMenuOptions): Item[] {
  const item = itemFor(options)
  return [
    item('capture'),
    item('captureAllLive'),
    separator,
    item('pauseCaptures'),
    item('resumeCaptures'),
    item('retryCaptures'),
    separator,
    // Its key stands in the Edit menu: in a field it undoes what was typed.
    { label: options.words.commands.titles.undo, click: () => options.command('undo') },
    separator,
    item('refreshRooms'),
  ]
}

function viewItems(options: AppMenuOptions): Item[] {
  const { menu } = options.words.system
  const item = itemFor(options)
  return [
    ...(['openRooms', 'openGallery', 'openSchedules', 'openActivity', 'openWall'] as const).map(
      item,
    ),
    separator,
    item('openPalette'),
    separator,
    {
      label: menu.theme,
      submenu: (['themeAuto', 'themeLight', 'themeDark'] as const).map(item),
    },
    { role: 'resetZoom', label: menu.actualSize },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    separator,
    { role: 'togglefullscreen', label: menu.fullScreen },
  ]
}

function windowItems(options: AppMenuOptions, isMac: boolean): Item[] {
  const { menu } = options.words.system
  return [
    { role: 'minimize', label: menu.minimise },
    { role: 'zoom', label: menu.zoom },
    ...(isMac ? [separator, { role: 'front' as const, label: menu.bringToFront }] : []),
  ]
}

function helpItems(options: AppMenuOptions, isMac: boolean): Item[] {
  const { menu } = options.words.system
  const item = itemFor(options)
  return [
    item('openShortcuts'),
    item('openDocumentation'),
    item('checkForUpdates'),
    ...(isMac ? [] : [separator, { role: 'about' as const, label: menu.about }]),
  ]
}
