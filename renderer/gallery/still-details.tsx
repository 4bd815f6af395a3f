import { Badge, Button } from '@mantine/core'
import { FolderSearch, TriangleAlert } from 'lucide-react'
import type { StillView } from '../../preload/contract.ts'
import { attempt } from '../stores/attempt.ts'
import { useApp, useStores } from '../stores/stores-context.tsx'
import { formatMoment } from '../ui/format.ts'
import { DifferencesTable } from './differences-table.tsx'
import { pictureOf } from './picture.ts'
import classes from './still-details.module.css'
import { StillFacts } from './still-facts.tsx'
import { TakesTable } from './takes-table.tsx'
import { VerdictBadge } from './verdict-badge.tsx'

/** A still in full, with everything that is known of it. */
export function StillDetails({ still }: { readonly still: StillView }) {
  const differs = still.differences.length > 0
  const { assessment } = still
  return (
    <div className={classes.columns}>
      <div className={classes.picture}>
        <img
          src={pictureOf(still)}
          alt={`Still of ${still.roomId}, ${formatMoment(still.capturedAt)}`}
        />
      </div>
      <div className={classes.facts}>
        {assessment?.verdict && <VerdictBadge verdict={assessment.verdict} />}
        {differs && (
          <Badge color="yellow" variant="light" size="lg" leftSection={<TriangleAlert size={12} />}>
            Differs from what the API said
          </Badge>
        )}
        <StillFacts still={still} />
        {differs && <DifferencesTable differences={still.differences} />}
        <ShowInFolder stillId={still.id} />
      </div>
      {assessment && <TakesTable assessment={assessment} />}
    </div>
  )
}

function ShowInFolder({ stillId }: { readonly stillId: string }) {
  const { api } = useStores()
  const report = useApp((app) => app.report)

  async function show() {
    const result = await attempt(api.showStill({ stillId }))
    if (!result.ok) report(result.error)
  }

  return (
    <Button variant="default" leftSection={<FolderSearch size={14} />} onClick={() => void show()}>
      Show in folder
    </Button>
  )
}
