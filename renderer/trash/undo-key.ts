import type { KeyPress } from '../ui/key-press.ts'

/** True for Ctrl or Cmd with Z, where that doesn't take back what somebody has typed. */
export function isUndoKey(press: KeyPress, isTyping: boolean): boolean {
  if (isTyping || press.repeat || press.altKey || press.shiftKey) return false
  return (press.ctrlKey || press.metaKey) && press.key.toLowerCase() === 'z'
}
