import { Text, Title } from '@mantine/core'
import { useBatches } from '../stores/stores-context.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { words } from '../ui/words.ts'
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
        {words().activity.batches.title}
      </Title>
      <ListFailure failure={failure} onRetry={() => void load()} />
      {batches.length === 0 && !failure && (
        <Text size="xs" c="dimmed">
          {words().activity.batches.empty}
        </Text>
      )}
      <ul
        aria-label={words().activity.batches.title}
        className={listClasses.list}
        hidden={batches.length === 0}
      >
        {batches.map((batch) => (
          <BatchItem key={batch.id} batch={batch} />
        ))}
      </ul>
    </section>
  )
}
