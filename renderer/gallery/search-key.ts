import type { FocusPlace, KeyPress } from '../ui/key-press.ts'

/** True for Ctrl or Cmd+F, and for "/" where no letters are typed. */
export function isSearchKey(press: KeyPress, place: FocusPlace): boolean {
  if (place === 'overlay' || press.repeat || press.altKey) return false
  const withModifier = press.ctrlKey || press.metaKey
  if (withModifier) return press.key.toLowerCase() === 'f' && !press.shiftKey
  return press.key === '/' && place === 'page'
}
