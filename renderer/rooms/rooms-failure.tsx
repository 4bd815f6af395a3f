import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ReconnectModal } from '../settings/reconnect-modal.tsx'
import { useRooms } from '../stores/stores-context.tsx'
import type { ProjectView } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatAge } from '../ui/format.ts'
import { useNow } from '../ui/use-now.ts'
import { words } from '../ui/words.ts'
import { nextRefresh } from './refresh-policy.ts'
import classes from './rooms-pane.module.css'

/** Why the rooms could not be refreshed. The last list stays below. */
export function RoomsFailure({ project }: { readonly project: ProjectView }) {
  const failure = useRooms((state) => state.failure)
  const refresh = useRooms((state) => state.refresh)
  const [isReconnecting, reconnect] = useDisclosure(false)
  return (
    <>
      {failure && (
        <div className={classes.failure}>
          <FailureAlert failure={failure}>
            <Button variant="default" size="compact-xs" onClick={() => void refresh()}>
              {words().rooms.tryAgain}
            </Button>
            {failure.code === 'auth-rejected' && (
              <Button variant="default" size="compact-xs" onClick={reconnect.open}>
                {words().rooms.enterSecret}
              </Button>
            )}
          </FailureAlert>
          <Staleness />
        </div>
      )}
      <ReconnectModal project={project} opened={isReconnecting} onClose={reconnect.close} />
    </>
  )
}

/** How old the list is, and when it is tried anew. Outside the alert: its seconds aren't read out. */
function Staleness() {
  const past = useRooms((state) => state)
  const now = useNow(1000)
  const { asOf, nextTry } = words().rooms
  const { at } = nextRefresh(past)
  const parts = [
    past.updatedAt !== null && asOf(formatAge(Math.max(0, now - past.updatedAt))),
    !past.isBusy && at > now && nextTry(formatAge(now - at)),
  ]
  return (
    <Text size="xs" c="dimmed" mt={4}>
      {parts.filter(Boolean).join(' ')}
    </Text>
  )
}
