import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'
import { ConnectForm } from '../welcome/connect-form.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function ConnectModal({ opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={words().welcome.connectTitle}>
      <ConnectForm onConnected={onClose} />
    </Dialog>
  )
}
