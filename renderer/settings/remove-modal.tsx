import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import type { Failure, ProjectView } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'

interface QuestionProps {
  readonly project: ProjectView
  readonly onClose: () => void
}

interface Props extends QuestionProps {
  readonly opened: boolean
}

export function RemoveModal({ opened, ...question }: Props) {
  const { project, onClose } = question
  return (
    <Dialog opened={opened} onClose={onClose} title={words().welcome.removeTitle(project.name)}>
      <Question {...question} />
    </Dialog>
  )
}

function Question({ project, onClose }: QuestionProps) {
  const remove = useApp((app) => app.remove)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function confirm() {
    const problem = await remove(project.id)
    setFailure(problem)
    if (!problem) onClose()
  }

  return (
    <Stack>
      <Text>{words().welcome.removeIntro}</Text>
      {failure && <FailureAlert failure={failure} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words().welcome.keep}
        </Button>
        <Button color="red" onClick={() => void confirm()}>
          {words().welcome.remove}
        </Button>
      </Group>
    </Stack>
  )
}
