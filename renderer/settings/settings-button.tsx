import { ActionIcon } from '@mantine/core'
import { Settings } from 'lucide-react'
import { useCommandHint } from '../commands/use-command-hint.ts'
import { usePage, useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { openSettings } from './open-settings.ts'

/** Opens the settings, and leaves them again. */
export function SettingsButton() {
  const stores = useStores()
  const isOpen = usePage(({ page }) => page === 'settings')
  const back = usePage((state) => state.back)
  const { aria, keys } = useCommandHint('openSettings')
  return (
    <ActionIcon
      aria-label={words().settings.title}
      title={`${words().settings.title} (${keys[0]})`}
      aria-current={isOpen ? 'page' : undefined}
      aria-keyshortcuts={aria}
      variant={isOpen ? 'light' : 'subtle'}
      onClick={() => (isOpen ? back() : openSettings(stores))}
    >
      <Settings size={16} aria-hidden />
    </ActionIcon>
  )
}
