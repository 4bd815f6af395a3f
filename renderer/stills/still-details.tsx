import { Badge } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { words } from '../ui/words.ts'
import { DifferencesTable } from './differences-table.tsx'
import classes from './still-details.module.css'
import { StillFacts } from './still-facts.tsx'
import { TakesTable } from './takes-table.tsx'
import { VerdictBadge } from './verdict-badge.tsx'

interface Props {
  readonly still: StillView
  /** What people add to it. */
  readonly children?: ReactNode
}

/** Everything that is known of a still. */
export function StillDetails({ still, children }: Props) {
  const differs = still.differences.length > 0
  const { assessment } = still
  return (
    <div className={classes.facts}>
      {assessment?.verdict && <VerdictBadge verdict={assessment.verdict} />}
      {differs && (
        <Badge color="yellow" variant="light" size="lg" leftSection={<TriangleAlert size={12} />}>
          {words().stills.differs}
        </Badge>
      )}
      {still.origin === 'found' && <p className={classes.found}>{words().stills.details.found}</p>}
      {children}
      <StillFacts still={still} />
      {differs && <DifferencesTable differences={still.differences} />}
      {assessment && <TakesTable assessment={assessment} />}
    </div>
  )
}
