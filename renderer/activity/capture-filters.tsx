import { UnstyledButton } from '@mantine/core'
import { useJobs } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import type { CaptureFilter } from './capture-filter.ts'
import { captureFilters, countOf } from './capture-filter.ts'
import classes from './captures-list.module.css'

const names: Readonly<Record<CaptureFilter, string>> = {
  all: 'All',
  waiting: 'Waiting',
  running: 'Running',
  failed: 'Failed',
}

interface Props {
  readonly filter: CaptureFilter
  readonly onChange: (filter: CaptureFilter) => void
}

export function CaptureFilters({ filter, onChange }: Props) {
  const counts = useJobs((state) => state.counts)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
    <div role="group" aria-label="Show" className={classes.filters}>
      {captureFilters.map((each) => (
        <UnstyledButton
          key={each}
          className={classes.filter}
          aria-pressed={each === filter}
          onClick={() => onChange(each)}
        >
          {names[each]} <span className={classes.count}>{formatCount(countOf(each, counts))}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}
