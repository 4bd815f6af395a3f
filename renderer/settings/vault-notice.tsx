import { CloseButton, Text } from '@mantine/core'
import { KeyRound } from 'lucide-react'
import { useApp } from '../stores/stores-context.tsx'
import { translated, words } from '../ui/words.ts'
import classes from './vault-notice.module.css'

/** Says that secrets are kept in memory only, and why, until it is put aside. */
export function VaultNotice() {
  const notice = useApp((app) => (app.vaultNoticeHidden ? undefined : app.vault?.notice))
  const hide = useApp((app) => app.hideVaultNotice)
  if (!notice) return null
  return (
    <aside className={classes.root} aria-label={words().welcome.secretsNotice}>
      <KeyRound size={16} aria-hidden />
      <Text size="xs">
        <strong>{translated(notice.message)}</strong> {notice.action && translated(notice.action)}
      </Text>
      <CloseButton size="sm" aria-label={words().welcome.putAside} onClick={hide} />
    </aside>
  )
}
