import type { Page } from '../stores/page-store.ts'
import { pages } from '../stores/page-store.ts'
import type { FocusPlace, KeyPress } from '../ui/key-press.ts'

/** The page that Ctrl or Cmd with 1 to 4 opens; null for any other press. */
export function pageOfKey(press: KeyPress, place: FocusPlace): Page | null {
  if (place === 'overlay' || press.repeat || press.altKey || press.shiftKey) return null
  if (!press.ctrlKey && !press.metaKey) return null
  return /^[1-9]$/u.test(press.key) ? (pages[Number(press.key) - 1] ?? null) : null
}
