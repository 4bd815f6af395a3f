import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'
import { RuleForm } from './rule-form.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

export function AddRuleDialog({ opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={words().library.rules.addTitle} size="lg">
      <RuleForm onAdded={onClose} />
    </Dialog>
  )
}
