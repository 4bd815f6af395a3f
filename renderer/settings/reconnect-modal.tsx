import type { ProjectView } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'
import { ReconnectForm } from './reconnect-form.tsx'

interface Props {
  readonly project: ProjectView
  readonly opened: boolean
  readonly onClose: () => void
}

export function ReconnectModal({ project, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={words().welcome.secretOf(project.name)}>
      <ReconnectForm project={project} onConnected={onClose} />
    </Dialog>
  )
}
