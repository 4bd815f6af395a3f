import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { showRoom } from '../rooms/show-room.ts'
import { useLink, useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'

/** Says that a link's room isn't on the list, and offers to look for it. */
export function UnknownRoom({ id }: { readonly id: string }) {
  const stores = useStores()
  const setUnknownRoom = useLink((state) => state.setUnknownRoom)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { link } = words().system
  const close = () => setUnknownRoom(null)

  async function add() {
    setSending(true)
    setFailure(null)
    const result = await stores.marks.getState().add(id)
    setSending(false)
    if (!result.ok) {
      setFailure(result.error)
      return
    }
    showRoom(stores, result.value.roomId)
    close()
  }

  return (
    <Dialog opened title={link.title} onClose={close} size="sm">
      <Stack gap="sm">
        <Text data-copyable>{link.unknownRoom(id)}</Text>
        <Text size="xs" c="dimmed">
          {link.unknownRoomAction}
        </Text>
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button loading={isSending} onClick={() => void add()} data-autofocus>
            {link.addRoom}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
