import { Button, Group, Stack, Textarea } from '@mantine/core'
import type { FormEvent, KeyboardEvent } from 'react'
import { useState } from 'react'
import { useStill } from '../stores/use-still.ts'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import { longestNote } from './note.ts'
import { useStillActions } from './use-still-actions.ts'

interface Props {
  readonly places: readonly number[]
  readonly onDone: () => void
}

/** The note of one still, or one note for several in the place of their own. */
export function NoteForm({ places, onDone }: Props) {
  const still = useStill(places[0] ?? 0)
  const isOne = places.length === 1
  if (isOne && !still) return null
  return <Form places={places} first={isOne ? (still?.note ?? '') : ''} onDone={onDone} />
}

function Form({ places, first, onDone }: Props & { readonly first: string }) {
  const actions = useStillActions()
  const [note, setNote] = useState(first)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save() {
    const problem = await actions.annotate(places, { note })
    setFailure(problem)
    if (!problem) onDone()
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    void save()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }

  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Textarea
          size="xs"
          label={words().stillActions.note}
          description={
            places.length > 1 ? words().stillActions.noteReplaces(places.length) : undefined
          }
          rows={6}
          maxLength={longestNote}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button type="submit">{words().stillActions.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}
