import { Activity } from 'react'
import { CapturePane } from './capture/capture-pane.tsx'
import { ExportsBar } from './export/exports-bar.tsx'
import { PageFrame } from './pages/page-frame.tsx'
import { pageLater } from './pages/page-later.tsx'
import { PageNav } from './pages/page-nav.tsx'
import { RoomsPane } from './rooms/rooms-pane.tsx'
import { ReconnectPane } from './settings/reconnect-pane.tsx'
import { SettingsLater } from './settings/settings-later.ts'
import { VaultNotice } from './settings/vault-notice.tsx'
import { StillsPane } from './stills/stills-pane.tsx'
import { usePage, useWall } from './stores/stores-context.tsx'
import { TrashNotices } from './trash/trash-notices.tsx'
import type { ProjectView } from './types.ts'
import { Footer } from './ui/footer.tsx'
import { Header } from './ui/header.tsx'
import { useWas } from './ui/use-was.ts'
import { UpdateNotice } from './updates/update-notice.tsx'
import classes from './workspace.module.css'

const GalleryPage = pageLater(async () => (await import('./gallery/gallery-page.tsx')).GalleryPage)

const SchedulesPage = pageLater(
  async () => (await import('./schedules/schedules-page.tsx')).SchedulesPage,
)

const ActivityPage = pageLater(
  async () => (await import('./activity/activity-page.tsx')).ActivityPage,
)

const WallPage = pageLater(async () => (await import('./wall/wall-page.tsx')).WallPage)

/** The window of a project: one of its pages. */
export function Workspace({ project }: { readonly project: ProjectView }) {
  const page = usePage((state) => state.page)
  // The wall can have the whole screen.
  const isAlone = useWall((state) => state.isAlone)
  const wasInGallery = useWas(page === 'gallery')
  return (
    <div className={classes.window}>
      {!isAlone && <Top />}
      {/* Hidden, not gone: it keeps where somebody has scrolled to. */}
      <Activity mode={page === 'rooms' ? 'visible' : 'hidden'}>
        <RoomsPage project={project} />
      </Activity>
      {wasInGallery && (
        <Activity mode={page === 'gallery' ? 'visible' : 'hidden'}>
          <GalleryPage />
        </Activity>
      )}
      {page === 'schedules' && <SchedulesPage />}
      {page === 'activity' && <ActivityPage />}
      {page === 'wall' && <WallPage />}
      {page === 'settings' && <SettingsLater />}
      {!isAlone && <Bottom />}
    </div>
  )
}

function Top() {
  return (
    <>
      <Header>
        <PageNav />
      </Header>
      <VaultNotice />
      <UpdateNotice />
    </>
  )
}

function Bottom() {
  return (
    <>
      <ExportsBar />
      <TrashNotices />
      <Footer />
    </>
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
