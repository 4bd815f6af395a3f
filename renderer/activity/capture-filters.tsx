import { UnstyledButton } from '@mantine/core'
import { useJobs } from '../stores/stores-context.tsx'
import { formatCount } from '../ui/format.ts'
import { words } from '../ui/words.ts'
import type { CaptureFilter } from './capture-filter.ts'
import { captureFilters, countOf } from './capture-filter.ts'
import classes from './captures-list.module.css'

interface Props {
  readonly filter: CaptureFilter
  readonly onChange: (filter: CaptureFilter) => void
}

export function CaptureFilters({ filter, onChange }: Props) {
  const counts = useJobs((state) => state.counts)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
    <div role="group" aria-label={words().activity.captures.show} className={classes.filters}>
      {captureFilters.map((each) => (
        <UnstyledButton
          key={each}
          className={classes.filter}
          aria-pressed={each === filter}
          onClick={() => onChange(each)}
        >
          {words().activity.captures.filters[each]}{' '}
          <span className={classes.count}>{formatCount(countOf(each, counts))}</span>
        </UnstyledButton>
      ))}
    </div>
  )
}
