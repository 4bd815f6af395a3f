import { useCallback, useMemo, useState } from 'react'
import { FolderBar } from '../settings/folder-bar.tsx'
import { useStills, useStores } from '../stores/stores-context.tsx'
import { loadLater } from '../ui/load-later.tsx'
import { Pane } from '../ui/pane.tsx'
import { words } from '../ui/words.ts'
import { JobsTools } from './jobs-tools.tsx'
import { StillsList } from './stills-list.tsx'

const Viewer = loadLater(async () => (await import('../viewer/viewer.tsx')).Viewer)

/** The newest stills, below the captures that are still on their way. */
export function StillsPane() {
  const { stills, stillCache } = useStores()
  const [start, setStart] = useState<number | null>(null)
  const open = useCallback(
    (stillId: string) => {
      const still = stills.getState().stills.find(({ id }) => id === stillId)
      if (!still) return
      // What is listed needs no second question.
      stillCache.take([still])
      setStart(still.place)
    },
    [stills, stillCache],
  )
  return (
    <Pane title={words().stills.title} aside={<JobsTools />}>
      <FolderBar />
      <StillsList onOpen={open} />
      {start !== null && <Opened start={start} onClose={() => setStart(null)} />}
    </Pane>
  )
}

interface OpenedProps {
  readonly start: number
  readonly onClose: () => void
}

/** The viewer goes through the list as it is now: new stills come before the first. */
function Opened({ start, onClose }: OpenedProps) {
  const stills = useStills((state) => state.stills)
  const places = useMemo(() => stills.map(({ place }) => place), [stills])
  return <Viewer places={places} start={start} onClose={onClose} />
}
