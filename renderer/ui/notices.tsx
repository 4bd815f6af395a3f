import { Notifications, notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import { FailureWords } from './failure-alert.tsx'
import classes from './notices.module.css'
import { translated, words } from './words.ts'

/** What happened outside the page's own actions. Each stays until someone puts it aside. */
export function Notices() {
  const notices = useApp((app) => app.notices)
  const dismiss = useApp((app) => app.dismissNotice)
  useEffect(() => {
    for (const { id, failure } of notices) {
      notifications.show({
        id,
        title: translated(failure.message),
        message: <FailureWords failure={failure} />,
        color: 'red',
        autoClose: false,
        withBorder: true,
        closeButtonProps: { 'aria-label': words().ui.dismissNotice },
        onClose: () => dismiss(id),
      })
    }
  }, [notices, dismiss])
  return (
    <Notifications
      position="bottom-right"
      limit={4}
      containerWidth={320}
      className={classes.stack ?? ''}
    />
  )
}
