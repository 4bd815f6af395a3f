import { Activity, lazy, Suspense } from 'react'
import { CapturePane } from './capture/capture-pane.tsx'
import { StillsPane } from './gallery/stills-pane.tsx'
import { PageFrame } from './pages/page-frame.tsx'
import { PageNav } from './pages/page-nav.tsx'
import { RoomsPane } from './rooms/rooms-pane.tsx'
import { ReconnectPane } from './settings/reconnect-pane.tsx'
import { VaultNotice } from './settings/vault-notice.tsx'
import { usePage } from './stores/stores-context.tsx'
import type { ProjectView } from './types.ts'
import { Footer } from './ui/footer.tsx'
import { Header } from './ui/header.tsx'
import classes from './workspace.module.css'

const SchedulesPage = lazy(async () => ({
  default: (await import('./schedules/schedules-page.tsx')).SchedulesPage,
}))

const ActivityPage = lazy(async () => ({
  default: (await import('./activity/activity-page.tsx')).ActivityPage,
}))

/** The window of a project: one of its pages. */
export function Workspace({ project }: { readonly project: ProjectView }) {
  const page = usePage((state) => state.page)
  return (
    <div className={classes.window}>
      <Header>
        <PageNav />
      </Header>
      <VaultNotice />
      {/* Hidden, not gone: it keeps where somebody has scrolled to. */}
      <Activity mode={page === 'rooms' ? 'visible' : 'hidden'}>
        <RoomsPage project={project} />
      </Activity>
      <Suspense>
        {page === 'schedules' && (
          <PageFrame className={classes.page}>
            <SchedulesPage />
          </PageFrame>
        )}
        {page === 'activity' && (
          <PageFrame className={classes.page}>
            <ActivityPage />
          </PageFrame>
        )}
      </Suspense>
      <Footer />
    </div>
  )
}

/** Rooms, capture, stills. */
function RoomsPage({ project }: { readonly project: ProjectView }) {
  return (
    <PageFrame className={classes.panes}>
      {project.storage === null ? (
        <ReconnectPane key={project.id} project={project} />
      ) : (
        <>
          <RoomsPane project={project} />
          <CapturePane />
        </>
      )}
      <StillsPane />
    </PageFrame>
  )
}
