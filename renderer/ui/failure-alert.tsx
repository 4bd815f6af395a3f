import { Alert, Group, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Failure } from '../types.ts'
import { translated, words } from './words.ts'

interface Props {
  readonly failure: Failure
  /** Buttons for the next step. */
  readonly children?: ReactNode
  readonly onDismiss?: () => void
}

/** A failure in place: what happened, what to do, and the server's own words. */
export function FailureAlert({ failure, children, onDismiss }: Props) {
  return (
    <Alert
      color="red"
      role="alert"
      data-copyable
      p="xs"
      icon={<CircleAlert size={16} />}
      title={translated(failure.message)}
      withCloseButton={onDismiss !== undefined}
      closeButtonLabel={words().ui.dismiss}
      {...(onDismiss && { onClose: onDismiss })}
    >
      <FailureWords failure={failure} />
      {children && (
        <Group gap="xs" mt="xs">
          {children}
        </Group>
      )}
    </Alert>
  )
}

/** The next step and the server's words, without the message itself. */
export function FailureWords({ failure }: { readonly failure: Failure }) {
  return (
    <>
      {failure.action && <Text size="xs">{translated(failure.action)}</Text>}
      {failure.serverMessage && (
        <Text size="xs">{words().ui.serverSays(failure.serverMessage)}</Text>
      )}
    </>
  )
}
