import { Text, Title } from '@mantine/core'
import { useBatches } from '../stores/stores-context.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import classes from './activity-page.module.css'
import { BatchItem } from './batch-item.tsx'
import listClasses from './batch-list.module.css'

/** What was pressed and what schedules did, the newest first. */
export function BatchList() {
  const batches = useBatches((state) => state.batches)
  const failure = useBatches((state) => state.failure)
  const load = useBatches((state) => state.load)
  return (
    <section className={classes.section} aria-labelledby="activity-batches">
      <Title order={3} size="sm" id="activity-batches">
        Batches
      </Title>
      <ListFailure failure={failure} onRetry={() => void load()} />
      {batches.length === 0 && !failure && (
        <Text size="xs" c="dimmed">
          Each press of Capture and each tick of a schedule shows up here, with how far it is.
        </Text>
      )}
      <ul aria-label="Batches" className={listClasses.list} hidden={batches.length === 0}>
        {batches.map((batch) => (
          <BatchItem key={batch.id} batch={batch} />
        ))}
      </ul>
    </section>
  )
}
