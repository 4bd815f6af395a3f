import { Button, Group, Stack, Text } from '@mantine/core'
import { Dialog } from '../ui/dialog.tsx'
import { words } from '../ui/words.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}

export function RemoveScheduleDialog({ opened, onClose, onConfirm }: Props) {
  const texts = words().schedules.removing
  return (
    <Dialog opened={opened} onClose={onClose} title={texts.title}>
      <Stack>
        <Text>{texts.text}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {texts.keep}
          </Button>
          <Button color="red" onClick={onConfirm}>
            {texts.confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
