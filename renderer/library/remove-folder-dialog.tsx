import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { FolderView } from '../../preload/contract.ts'
import { useFolders } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { formatNumberOf } from '../ui/format.ts'

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
    <Dialog opened={folder !== null} onClose={onClose} title="Remove this folder?">
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
      <Text>
        Its {formatNumberOf(folder.stills, 'still')} {folder.stills === 1 ? 'leaves' : 'leave'} the
        library, with tags, notes and favourites. The files stay where they are: nothing is deleted
        from the folder.
      </Text>
      {failure && <FailureAlert failure={failure} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void confirm()}>
          Remove
        </Button>
      </Group>
    </Stack>
  )
}
