import { useCallback, useMemo, useState } from 'react'
import { FolderBar } from '../settings/folder-bar.tsx'
import { useJobs, useStills, useStores } from '../stores/stores-context.tsx'
import { loadLater } from '../ui/load-later.tsx'
import { Pane } from '../ui/pane.tsx'
import { words } from '../ui/words.ts'
import { JobsTools } from './jobs-tools.tsx'
import type { Row } from './rows.ts'
import { mergeRows, stillsIn } from './rows.ts'
import { StillsList } from './stills-list.tsx'

const Viewer = loadLater(async () => (await import('../viewer/viewer.tsx')).Viewer)

/** The newest stills, below the captures that are still on their way. */
export function StillsPane() {
  const { stills, stillCache } = useStores()
  const rows = useRows()
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
      <StillsList rows={rows} onOpen={open} />
      {start !== null && <Opened rows={rows} start={start} onClose={() => setStart(null)} />}
    </Pane>
  )
}

/** Captures and stills, the newest first. */
function useRows(): readonly Row[] {
  const jobIds = useJobs((state) => state.order)
  const slots = useJobs((state) => state.slots)
  const stills = useStills((state) => state.stills)
  return useMemo(() => mergeRows(jobIds, stills, slots), [jobIds, stills, slots])
}

interface OpenedProps {
  readonly rows: readonly Row[]
  readonly start: number
  readonly onClose: () => void
}

/** The viewer goes through the list as it is now: new stills come before the first. */
function Opened({ rows, start, onClose }: OpenedProps) {
  const places = useMemo(() => stillsIn(rows).map(({ place }) => place), [rows])
  return <Viewer places={places} start={start} onClose={onClose} />
}
