import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { useStores } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import { showRoom } from './show-room.ts'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Puts a room on the list by its id. */
export function AddRoom({ opened, onClose }: Props) {
  return (
    <Dialog opened={opened} title={words().rooms.add.title} onClose={onClose} size="sm">
      <AddRoomForm onDone={onClose} />
    </Dialog>
  )
}

function AddRoomForm({ onDone }: { readonly onDone: () => void }) {
  const [id, setId] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { send, isSending, failure } = useAdding(onDone)
  const { add, ids } = words().rooms

  function submit(event: FormEvent) {
    event.preventDefault()
    const wanted = id.trim()
    setProblem(wanted === '' ? add.empty : null)
    if (wanted !== '' && !isSending) void send(wanted)
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={ids}
          data-autofocus
          spellCheck={false}
          autoComplete="off"
          maxLength={1000}
          value={id}
          error={problem}
          onChange={(event) => setId(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed">
          {add.hint}
        </Text>
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button type="submit" loading={isSending}>
            {add.send}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** A room that is on the list already is shown; the API is asked about any other. */
function useAdding(onDone: () => void) {
  const stores = useStores()
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function send(id: string) {
    const { rooms, marks } = stores
    const { said } = words().rooms
    const known = rooms
      .getState()
      .rooms.find(({ roomId, customRoomId }) => roomId === id || customRoomId === id)
    if (known) return finish(known.roomId, said.known(known.roomId))
    setSending(true)
    setFailure(null)
    const result = await marks.getState().add(id)
    setSending(false)
    if (!result.ok) return setFailure(result.error)
    finish(result.value.roomId, said.added(result.value.roomId))
  }

  function finish(roomId: string, text: string) {
    showRoom(stores, roomId)
    stores.marks.getState().say({ text, undo: null })
    onDone()
  }

  return { send, isSending, failure }
}
