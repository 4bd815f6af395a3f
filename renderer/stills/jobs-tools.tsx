import { Button, Group } from '@mantine/core'
import { useJobs } from '../stores/stores-context.tsx'

/** What can be done with all ended captures at once, where there are several. */
export function JobsTools() {
  const failed = useJobs(({ counts }) => counts.failed)
  const ended = useJobs(({ counts }) => counts.failed + counts.cancelled)
  const retry = useJobs((state) => state.retry)
  const dismiss = useJobs((state) => state.dismiss)
  if (ended < 2) return null
  return (
    <Group gap={2}>
      {failed > 1 && (
        <Button variant="subtle" size="compact-xs" onClick={() => void retry('all')}>
          Retry all
        </Button>
      )}
      <Button variant="subtle" size="compact-xs" onClick={() => void dismiss('all')}>
        Dismiss all
      </Button>
    </Group>
  )
}
