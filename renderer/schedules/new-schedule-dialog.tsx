import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'
import { NewScheduleForm } from './new-schedule-form.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function NewScheduleDialog({ opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} size="lg" title={words().schedules.add}>
      <NewScheduleForm onStarted={onClose} />
    </Dialog>
  )
}
