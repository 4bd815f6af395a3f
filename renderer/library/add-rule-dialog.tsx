import { Dialog } from '../ui/dialog.tsx'
import { RuleForm } from './rule-form.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function AddRuleDialog({ opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Add a rule" size="lg">
      <RuleForm onAdded={onClose} />
    </Dialog>
  )
}
