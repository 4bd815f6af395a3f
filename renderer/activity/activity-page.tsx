import { PageHeader } from '../pages/page-header.tsx'
import { words } from '../ui/words.ts'
import classes from './activity-page.module.css'
import { ActivityTools } from './activity-tools.tsx'
import { BatchList } from './batch-list.tsx'
import { CapturesPane } from './captures-pane.tsx'
import { NowPane } from './now-pane.tsx'

/** What waits, runs and failed, why, and what can be done about it. */
export function ActivityPage() {
  return (
    <>
      <PageHeader title={words().activity.title}>
        <ActivityTools />
      </PageHeader>
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
