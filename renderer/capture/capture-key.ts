/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  /** True while a key is held down: that is no new press. */
  readonly repeat: boolean
}

/** Where the focus is: over the page, in a field, or anywhere else. */
export type FocusPlace = 'overlay' | 'field' | 'page'

/** True for Ctrl or Cmd with Enter, and for C alone where no field has the focus. */
export function isCaptureKey(press: KeyPress, place: FocusPlace): boolean {
  if (press.repeat || press.altKey || press.shiftKey || place === 'overlay') return false
  const withModifier = press.ctrlKey || press.metaKey
  if (withModifier) return press.key === 'Enter'
  return place === 'page' && press.key.toLowerCase() === 'c'
}
