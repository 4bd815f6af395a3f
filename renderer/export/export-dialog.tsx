import { Dialog } from '../ui/dialog.tsx'
import { ExportForm } from './export-form.tsx'
import { exportTitle } from './export-words.ts'

interface Props {
  /** In the order in which they are to come. */
  readonly places: readonly number[]
  readonly opened: boolean
  readonly onClose: () => void
}

/** What to make of some stills. */
export function ExportDialog({ places, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={exportTitle(places.length)} size="lg">
      <ExportForm places={places} onStarted={onClose} />
    </Dialog>
  )
}
