import { Button, Group } from '@mantine/core'
import { useJobs } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'

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
          {words().stills.actions.retryAll}
        </Button>
      )}
      <Button variant="subtle" size="compact-xs" onClick={() => void dismiss('all')}>
        {words().stills.actions.dismissAll}
      </Button>
    </Group>
  )
}
