import type { Shortcut } from '../../preload/commands.ts'
import type { KeyPress } from './key-press.ts'

export type { Shortcut } from '../../preload/commands.ts'

/** Names of keys that people don't know by the names that browsers give them. */
const keyNames: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
}

/** Letters whatever Caps Lock says; a sign such as + counts however its keyboard makes it. */
export function fitsShortcut(press: KeyPress, shortcut: Shortcut): boolean {
  const { key, withModifier = false, withShift = false } = shortcut
  if (press.altKey || (press.ctrlKey || press.metaKey) !== withModifier) return false
  const isSign = key.length === 1 && !/[a-z]/u.test(key)
  if (!isSign && press.shiftKey !== withShift) return false
  return key.length === 1 ? press.key.toLowerCase() === key : press.key === key
}

/** "Ctrl+Shift+C"; "⌘⇧C" on a Mac. */
export function shortcutWords(shortcut: Shortcut, isMac: boolean): string {
  const { key, withModifier = false, withShift = false } = shortcut
  const name = keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const parts = [withModifier && (isMac ? '⌘' : 'Ctrl'), withShift && (isMac ? '⇧' : 'Shift'), name]
  return parts.filter(Boolean).join(isMac ? '' : '+')
}
