import type { FocusPlace } from './key-press.ts'

/** Where letters mean something. */
const typing =
  'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable]'

/** For the keys of the whole window: what stands open over the page keeps its keys to itself. */
export function focusPlace(target: EventTarget | null): FocusPlace {
  if (!(target instanceof Element)) return 'page'
  const isTyping = target.matches(typing)
  if (target.closest('[role="dialog"], [role="menu"]'))
    return isTyping ? 'overlay-field' : 'overlay'
  return isTyping ? 'field' : 'page'
}
