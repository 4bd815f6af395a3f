import type { Shortcut } from '../../preload/commands.ts'
import type { KeyPress } from './key-press.ts'
import { words } from './words.ts'

export type { Shortcut } from '../../preload/commands.ts'

/** Letters whatever Caps Lock says; a sign such as + counts however its keyboard makes it. */
export function fitsShortcut(press: KeyPress, shortcut: Shortcut): boolean {
  const { key, withModifier = false, withShift = false, withAlt = false } = shortcut
  if (press.altKey !== withAlt || (press.ctrlKey || press.metaKey) !== withModifier) return false
  const isSign = key.length === 1 && !/[a-z]/u.test(key)
  if (!isSign && press.shiftKey !== withShift) return false
  return key.length === 1 ? press.key.toLowerCase() === key : press.key === key
}

/** "Ctrl+Shift+C", in the page's language; "⌘⇧C" on a Mac. */
export function shortcutWords(shortcut: Shortcut, isMac: boolean): string {
  const { key, withModifier = false, withShift = false, withAlt = false } = shortcut
  const { control, alt, shift } = words().keys
  const keyNames: Readonly<Record<string, string>> = words().keys.names
  const name = keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  const parts = [
    withModifier && (isMac ? '⌘' : control),
    withAlt && (isMac ? '⌥' : alt),
    withShift && (isMac ? '⇧' : shift),
    name,
  ]
  return parts.filter(Boolean).join(isMac ? '' : '+')
}

/** "Control+Shift+C", as the attribute `aria-keyshortcuts` has it, whatever the language. */
export function ariaShortcut(shortcut: Shortcut, isMac: boolean): string {
  const { key, withModifier = false, withShift = false, withAlt = false } = shortcut
  const name = key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key
  const parts = [
    withModifier && (isMac ? 'Meta' : 'Control'),
    withAlt && 'Alt',
    withShift && 'Shift',
    name,
  ]
  return parts.filter(Boolean).join('+')
}
