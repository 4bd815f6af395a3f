import { words } from '../../ui/words.ts'
import { PreferenceBox } from '../preference-box.tsx'

/** What the system tells while nobody looks at the window. */
export function NotificationsSection() {
  const { notifications } = words().settings
  return (
    <>
      <PreferenceBox
        name="notifyFailures"
        label={notifications.failures}
        hint={notifications.failuresHint}
      />
      <PreferenceBox
        name="notifySaved"
        label={notifications.saved}
        hint={notifications.savedHint}
      />
    </>
  )
}
