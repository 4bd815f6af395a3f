import { Button, Group } from '@mantine/core'
import { isRunning } from '../capture/batch.ts'
import { useJobs } from '../stores/stores-context.tsx'

/** What can be done with all ended captures at once, where there are several. */
export function JobsTools() {
  const failed = useJobs((state) => state.jobs.filter((job) => job.state === 'failed').length)
  const ended = useJobs((state) => state.jobs.filter((job) => !isRunning(job.state)).length)
  const retryFailed = useJobs((state) => state.retryFailed)
  const dismissEnded = useJobs((state) => state.dismissEnded)
  if (ended < 2) return null
  return (
    <Group gap={2}>
      {failed > 1 && (
        <Button variant="subtle" size="compact-xs" onClick={() => void retryFailed()}>
          Retry all
        </Button>
      )}
      <Button variant="subtle" size="compact-xs" onClick={() => void dismissEnded()}>
        Dismiss all
      </Button>
    </Group>
  )
}
