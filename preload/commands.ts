/**
 * The commands of the window and the keys that call them: what the page binds and what main's
 * menus show. Words are in the catalogue, `words().commands.titles`; what each does and when is in
 * renderer/commands/.
 */

/** A key by the browser's name, with Ctrl (Cmd on a Mac), Alt or Shift where it says so. */
export interface Shortcut {
  readonly key: string
  readonly withModifier?: boolean
  readonly withShift?: boolean
  readonly withAlt?: boolean
}

/** The first shortcut is the one that menus and titles show. */
const commandShortcuts = {
  openRooms: [{ key: '1', withModifier: true }],
  openGallery: [{ key: '2', withModifier: true }],
  openSchedules: [{ key: '3', withModifier: true }],
  openActivity: [{ key: '4', withModifier: true }],
  openWall: [{ key: '5', withModifier: true }],
  openSettings: [{ key: ',', withModifier: true }],
  openPalette: [{ key: 'k', withModifier: true }],
  openShortcuts: [{ key: '/', withModifier: true }, { key: '?' }],
  search: [{ key: 'f', withModifier: true }, { key: '/' }],
  capture: [{ key: 'Enter', withModifier: true }, { key: 'c' }],
  captureAllLive: [{ key: 'Enter', withModifier: true, withShift: true }],
  wallFullScreen: [{ key: 'f' }],
  refreshRooms: [{ key: 'r', withModifier: true }, { key: 'F5' }],
  undo: [{ key: 'z', withModifier: true }],
  pauseCaptures: [],
  resumeCaptures: [],
  retryCaptures: [],
  openFolder: [],
  chooseFolder: [],
  themeAuto: [],
  themeLight: [],
  themeDark: [],
  openDocumentation: [],
  checkForUpdates: [],
} as const satisfies Readonly<Record<string, readonly Shortcut[]>>

export type CommandId = keyof typeof commandShortcuts

export const commandIds = Object.keys(commandShortcuts) as readonly CommandId[]

/** All keys of a command, whichever it is. */
export function shortcutsOf(id: CommandId): readonly Shortcut[] {
  return commandShortcuts[id]
}

/**
 * The command's keys as Electron's menus write them; undefined where it has none that a menu
 * could show. A page that is open takes the press first, so nothing runs twice.
 */
export function acceleratorOf(id: CommandId): string | undefined {
  const shortcut = shortcutsOf(id).find(
    ({ key, withModifier }) => withModifier || /^F\d/u.test(key),
  )
  if (!shortcut) return undefined
  const { key, withModifier = false, withShift = false } = shortcut
  const name = key.length === 1 ? key.toUpperCase() : key
  const parts = [withModifier && 'CommandOrControl', withShift && 'Shift', name]
  return parts.filter(Boolean).join('+')
}
