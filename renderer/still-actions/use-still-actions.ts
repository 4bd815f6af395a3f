import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import { createStillActions } from './still-actions.ts'

/** What can be done with stills. What goes wrong is reported. */
export function useStillActions() {
  const stores = useStores()
  return useMemo(() => createStillActions(stores, tell), [stores])
}

/** A word that goes by itself, for what shows nowhere else. */
function tell(message: string) {
  notifications.show({ message, autoClose: 3000, withBorder: true, withCloseButton: false })
}
