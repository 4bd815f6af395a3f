import { Button } from '@mantine/core'
import type { Failure } from '../types.ts'
import { FailureAlert } from './failure-alert.tsx'
import { words } from './words.ts'

interface Props {
  readonly failure: Failure | null
  readonly onRetry: () => void
}

/** Where a list could not be loaded. */
export function ListFailure({ failure, onRetry }: Props) {
  if (!failure) return null
  return (
    <FailureAlert failure={failure}>
      <Button variant="default" size="compact-xs" onClick={onRetry}>
        {words().ui.tryAgain}
      </Button>
    </FailureAlert>
  )
}
