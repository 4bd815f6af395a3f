import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ReconnectModal } from '../settings/reconnect-modal.tsx'
import { useRooms } from '../stores/stores-context.tsx'
import type { ProjectView } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
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
              Try again
            </Button>
            {failure.code === 'auth-rejected' && (
              <Button variant="default" size="compact-xs" onClick={reconnect.open}>
                Enter the secret again
              </Button>
            )}
          </FailureAlert>
        </div>
      )}
      <ReconnectModal project={project} opened={isReconnecting} onClose={reconnect.close} />
    </>
  )
}
