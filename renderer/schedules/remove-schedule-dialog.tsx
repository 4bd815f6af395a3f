import { Button, Group, Stack, Text } from '@mantine/core'
import { Dialog } from '../ui/dialog.tsx'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
}

export function RemoveScheduleDialog({ opened, onClose, onConfirm }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Remove this schedule?">
      <Stack>
        <Text>
          It is running: no further tick comes, and the list of its ticks is forgotten. Its stills
          stay, and captures under way go on.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button color="red" onClick={onConfirm}>
            Remove
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
