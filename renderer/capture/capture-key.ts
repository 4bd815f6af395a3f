import type { FocusPlace, KeyPress } from '../ui/key-press.ts'

/** True for Ctrl or Cmd with Enter, and for C alone where no field has the focus. */
export function isCaptureKey(press: KeyPress, place: FocusPlace): boolean {
  if (press.repeat || press.altKey || press.shiftKey || place === 'overlay') return false
  const withModifier = press.ctrlKey || press.metaKey
  if (withModifier) return press.key === 'Enter'
  return place === 'page' && press.key.toLowerCase() === 'c'
}
