import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useState } from 'react'
import { useStill } from '../stores/use-still.ts'
import type { Failure } from '../types.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { words } from '../ui/words.ts'
import { tagsChange } from './tags.ts'
import { TagsField } from './tags-field.tsx'
import { useStillActions } from './use-still-actions.ts'

interface Props {
  readonly places: readonly number[]
  readonly onDone: () => void
}

/** The tags of one still, or what several get and lose. */
export function TagsForm({ places, onDone }: Props) {
  const still = useStill(places[0] ?? 0)
  const isOne = places.length === 1
  if (!isOne) return <ManyTags places={places} onDone={onDone} />
  return still && <OneTags places={places} tags={still.tags} onDone={onDone} />
}

function OneTags({ tags, ...props }: Props & { readonly tags: readonly string[] }) {
  const [next, setNext] = useState(tags)
  return (
    <Frame {...props} change={tagsChange(tags, next)}>
      <TagsField label={words().stillActions.tags} tags={next} onChange={setNext} />
    </Frame>
  )
}

function ManyTags(props: Props) {
  const [added, setAdded] = useState<readonly string[]>([])
  const [removed, setRemoved] = useState<readonly string[]>([])
  const add = tagsChange([], added)
  const remove = tagsChange(removed, [])
  return (
    <Frame {...props} change={add || remove ? { ...add, ...remove } : null}>
      <TagsField label={words().stillActions.addTags} tags={added} onChange={setAdded} />
      <TagsField label={words().stillActions.removeTags} tags={removed} onChange={setRemoved} />
    </Frame>
  )
}

interface FrameProps extends Props {
  readonly change: ReturnType<typeof tagsChange>
  readonly children: ReactNode
}

function Frame({ places, change, onDone, children }: FrameProps) {
  const actions = useStillActions()
  const [failure, setFailure] = useState<Failure | null>(null)

  async function save(event: FormEvent) {
    event.preventDefault()
    const problem = change && (await actions.annotate(places, change))
    setFailure(problem)
    if (!problem) onDone()
  }

  return (
    <form onSubmit={(event) => void save(event)} autoComplete="off">
      <Stack gap="sm">
        {children}
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end">
          <Button type="submit">{words().stillActions.save}</Button>
        </Group>
      </Stack>
    </form>
  )
}
