import { CapturePane } from './capture/capture-pane.tsx'
import { StillsPane } from './gallery/stills-pane.tsx'
import { RoomsPane } from './rooms/rooms-pane.tsx'
import { ReconnectPane } from './settings/reconnect-pane.tsx'
import { VaultNotice } from './settings/vault-notice.tsx'
import type { ProjectView } from './types.ts'
import { Footer } from './ui/footer.tsx'
import { Header } from './ui/header.tsx'
import classes from './workspace.module.css'

/** The main view: rooms, capture, stills. */
export function Workspace({ project }: { readonly project: ProjectView }) {
  return (
    <div className={classes.window}>
      <Header />
      <VaultNotice />
      <main className={classes.panes}>
        {project.storage === null ? (
          <ReconnectPane key={project.id} project={project} />
        ) : (
          <>
            <RoomsPane project={project} />
            <CapturePane />
          </>
        )}
        <StillsPane />
      </main>
      <Footer />
    </div>
  )
}
