import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FolderView } from '../../preload/contract.ts'
import { useFolders } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'

interface QuestionProps {
  readonly folder: FolderView
  readonly onClose: () => void
}

interface Props {
  /** Null while nothing is asked. */
  readonly folder: FolderView | null
  readonly onClose: () => void
}

export function RemoveFolderDialog({ folder, onClose }: Props) {
  return (
    <Dialog opened={folder !== null} onClose={onClose} title={words().library.removing.title}>
      {folder && <Question folder={folder} onClose={onClose} />}
    </Dialog>
  )
}

function Question({ folder, onClose }: QuestionProps) {
  const remove = useFolders((state) => state.remove)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function confirm() {
    setBusy(true)
    const problem = await remove(folder.id)
    setBusy(false)
    setFailure(problem)
    if (!problem) onClose()
  }

  return (
    <Stack>
      <Code block>{folder.folder}</Code>
      <Text>{words().library.removing.text(folder.stills)}</Text>
      {failure && <FailureAlert failure={failure} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words().library.removing.keep}
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void confirm()}>
          {words().library.removing.confirm}
        </Button>
      </Group>
    </Stack>
  )
}
