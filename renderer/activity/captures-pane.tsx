import { Title } from '@mantine/core'
import { CircleCheckBig } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useJobs } from '../stores/stores-context.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ListFailure } from '../ui/list-failure.tsx'
import { useReturnedFocus } from '../ui/use-returned-focus.ts'
import { words } from '../ui/words.ts'
import classes from './activity-page.module.css'
import type { CaptureFilter } from './capture-filter.ts'
import { passes } from './capture-filter.ts'
import { CaptureFilters } from './capture-filters.tsx'
import { CapturesList } from './captures-list.tsx'

/** Every capture that waits, runs or has failed. */
export function CapturesPane() {
  const [filter, setFilter] = useState<CaptureFilter>('all')
  const ids = useShownIds(filter)
  const failure = useJobs((state) => state.listFailure)
  const load = useJobs((state) => state.load)
  // The last row takes its list along, and the focus within.
  const returnedFocus = useReturnedFocus<HTMLElement>(ids)
  return (
    <section {...returnedFocus} className={classes.captures} aria-labelledby="activity-captures">
      <div className={classes.section}>
        <Title order={3} size="sm" id="activity-captures">
          {words().activity.captures.title}
        </Title>
        <CaptureFilters filter={filter} onChange={setFilter} />
        <ListFailure failure={failure} onRetry={() => void load()} />
      </div>
      {ids.length > 0 ? <CapturesList ids={ids} view={filter} /> : <NoCaptures filter={filter} />}
    </section>
  )
}

/** Newest first. */
function useShownIds(filter: CaptureFilter): readonly string[] {
  const order = useJobs((state) => state.order)
  const byId = useJobs((state) => state.byId)
  // `byId` is the same map for all times.
  const version = useJobs((state) => (filter === 'all' ? 0 : state.version))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version tells that the map changed.
  return useMemo(() => {
    if (filter === 'all') return order
    return order.filter((id) => {
      const job = byId.get(id)
      return job !== undefined && passes(filter, job)
    })
  }, [order, byId, filter, version])
}

function NoCaptures({ filter }: { readonly filter: CaptureFilter }) {
  return (
    <EmptyState icon={CircleCheckBig} title={words().activity.captures.empty[filter]}>
      {filter === 'all' && words().activity.captures.emptyText}
    </EmptyState>
  )
}
