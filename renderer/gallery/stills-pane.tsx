import { lazy, Suspense, useState } from 'react'
import { FolderBar } from '../settings/folder-bar.tsx'
import { useStills } from '../stores/stores-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Pane } from '../ui/pane.tsx'
import { JobsTools } from './jobs-tools.tsx'
import { StillsList } from './stills-list.tsx'

const StillDetails = lazy(async () => ({
  default: (await import('./still-details.tsx')).StillDetails,
}))

/** The newest stills, below the captures that are still on their way. */
export function StillsPane() {
  const [openId, setOpenId] = useState<string | null>(null)
  const still = useStills((state) => state.stills.find(({ id }) => id === openId))
  return (
    <Pane title="Stills" aside={<JobsTools />}>
      <FolderBar />
      <StillsList onOpen={setOpenId} />
      <Dialog
        opened={still !== undefined}
        onClose={() => setOpenId(null)}
        title={still ? `Still of ${still.roomId}` : ''}
        size="min(1100px, 94vw)"
      >
        <Suspense>{still && <StillDetails still={still} />}</Suspense>
      </Dialog>
    </Pane>
  )
}
