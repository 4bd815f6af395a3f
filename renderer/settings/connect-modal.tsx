import { Dialog } from '../ui/dialog.tsx'
import { ConnectForm } from '../welcome/connect-form.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function ConnectModal({ opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Connect a project">
      <ConnectForm onConnected={onClose} />
    </Dialog>
  )
}
