import type { ProjectView } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ReconnectForm } from './reconnect-form.tsx'

interface Props {
  readonly project: ProjectView
  readonly opened: boolean
  readonly onClose: () => void
}

export function ReconnectModal({ project, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Secret of ${project.name}`}>
      <ReconnectForm project={project} onConnected={onClose} />
    </Dialog>
  )
}
