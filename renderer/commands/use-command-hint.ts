import type { CommandId } from '../../preload/commands.ts'
import { shortcutsOf } from '../../preload/commands.ts'
import { useApp } from '../stores/stores-context.tsx'
import { ariaShortcut, shortcutWords } from '../ui/shortcut.ts'

export interface CommandHint {
  /** All keys, for the attribute `aria-keyshortcuts`; undefined for a command without keys. */
  readonly aria: string | undefined
  /** Each shortcut as people write it. */
  readonly keys: readonly string[]
}

/** What a command's button says of its keys. */
export function useCommandHint(id: CommandId): CommandHint {
  const isMac = useApp((app) => app.platform === 'darwin')
  const shortcuts = shortcutsOf(id)
  return {
    aria: shortcuts.map((shortcut) => ariaShortcut(shortcut, isMac)).join(' ') || undefined,
    keys: shortcuts.map((shortcut) => shortcutWords(shortcut, isMac)),
  }
}
