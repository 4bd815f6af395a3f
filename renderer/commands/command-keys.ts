import type { CommandId, Shortcut } from '../../preload/commands.ts'
import { commandIds, shortcutsOf } from '../../preload/commands.ts'
import type { Page } from '../stores/page-store.ts'
import type { FocusPlace, KeyPress } from '../ui/key-press.ts'
import { fitsShortcut } from '../ui/shortcut.ts'
import type { CommandRow } from './command-table.ts'
import { commandRow } from './command-table.ts'

/** Where a key press happens. */
export interface KeySpot {
  readonly page: Page
  readonly place: FocusPlace
}

/** The command that a key press calls there, whether it applies just now or not. */
export function commandOfPress(press: KeyPress, spot: KeySpot): CommandId | undefined {
  if (press.repeat) return undefined
  return commandIds.find((id) =>
    shortcutsOf(id).some((shortcut) => fitsShortcut(press, shortcut) && counts(id, shortcut, spot)),
  )
}

/** Whether the shortcut of the command is listened to there. */
export function counts(id: CommandId, shortcut: Shortcut, { page, place }: KeySpot): boolean {
  const row = commandRow(id)
  return (row.keysOn?.includes(page) ?? true) && reaches(row, shortcut, place)
}

function reaches({ leavesTyping }: CommandRow, shortcut: Shortcut, place: FocusPlace): boolean {
  if (leavesTyping) return place === 'page' || place === 'overlay'
  return place === 'page' || (place === 'field' && !isTyped(shortcut))
}

/** What a field would take as a letter. */
function isTyped({ key, withModifier = false }: Shortcut): boolean {
  return key.length === 1 && !withModifier
}
