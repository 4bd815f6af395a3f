import { Dialog } from '../ui/dialog.tsx'
import { NewScheduleForm } from './new-schedule-form.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function NewScheduleDialog({ opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title="New schedule">
      <NewScheduleForm onStarted={onClose} />
    </Dialog>
  )
}
