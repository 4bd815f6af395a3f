import { ActionIcon } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import { useApp } from '../stores/stores-context.tsx'
import { shortcutWords } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'
import type { Command } from './commands.ts'
import { commandLabel, commandRow } from './commands.ts'

interface Props {
  readonly command: Command
  readonly icon: LucideIcon
  readonly onClick: () => void
  /** For what is on or off. */
  readonly pressed?: boolean
  /** It keeps the focus: at the last still, Next does nothing, and Previous is near. */
  readonly isOff?: boolean
  readonly className?: string
}

/** A button of the viewer, which a key presses, too. */
export function ToolButton({ command, icon: Icon, onClick, pressed, isOff, ...others }: Props) {
  const isMac = useApp((app) => app.platform === 'darwin')
  const { shortcuts } = commandRow(command)
  const label = commandLabel(command)
  return (
    <ActionIcon
      // A popover about it adds its own.
      {...others}
      size="md"
      variant={pressed ? 'light' : 'subtle'}
      aria-label={label}
      title={words().gallery.withKey(label, shortcutWords(shortcuts[0], isMac))}
      aria-pressed={pressed}
      aria-disabled={isOff || undefined}
      data-disabled={isOff || undefined}
      onClick={isOff ? undefined : onClick}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  )
}
