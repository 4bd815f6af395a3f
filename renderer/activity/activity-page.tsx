import { Title } from '@mantine/core'
import classes from './activity-page.module.css'
import { ActivityTools } from './activity-tools.tsx'
import { BatchList } from './batch-list.tsx'
import { CapturesPane } from './captures-pane.tsx'
import { NowPane } from './now-pane.tsx'

/** What waits, runs and failed, why, and what can be done about it. */
export function ActivityPage() {
  return (
    <>
      <div className={classes.top}>
        <Title order={2} size="md">
          Activity
        </Title>
        <ActivityTools />
      </div>
      <div className={classes.columns}>
        <div className={classes.overview}>
          <NowPane />
          <BatchList />
        </div>
        <CapturesPane />
      </div>
    </>
  )
}
