import { Button, Text } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { useUpdates } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { InstallButton, UpdateNotes, UpdateOutlook } from './update-offer.tsx'
import classes from './updates.module.css'

/** Asks whether a version that is ready may be installed, until somebody has answered. */
export function UpdateNotice() {
  const ready = useUpdates(({ view }) => (view?.isPutOff ? null : view?.ready))
  const putOff = useUpdates((state) => state.putOff)
  if (!ready) return null
  return (
    <aside className={classes.notice} aria-label={words().updates.title}>
      <RefreshCw size={16} aria-hidden />
      <Text size="xs" className={classes.words ?? ''} role="status">
        <strong>{words().updates.ready(ready.version)}</strong> <UpdateOutlook />
      </Text>
      <UpdateNotes />
      <InstallButton />
      <Button size="compact-xs" variant="default" onClick={() => void putOff()}>
        {words().updates.later}
      </Button>
    </aside>
  )
}
