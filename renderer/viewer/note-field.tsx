import { Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useEffect, useEffectEvent, useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { longestNote } from '../still-actions/note.ts'
import { useStillActions } from '../still-actions/use-still-actions.ts'
import { useApp, useViewer } from '../stores/stores-context.tsx'
import type { Failure } from '../types.ts'
import { failureText } from '../ui/failure-text.ts'
import { words } from '../ui/words.ts'

/**
 * A still's note, saved as somebody leaves it. What isn't saved yet lies in the viewer's store, so
 * that it is there again where saving fails. Keyed by the still's place.
 */
export function NoteField({ still }: { readonly still: StillView }) {
  const { place } = still
  const { annotate } = useStillActions()
  const draft = useViewer((state) => state.drafts.get(place))
  const setDraft = useViewer((state) => state.setDraft)
  const draftNow = useViewer((state) => state.draftOf)
  const report = useApp((app) => app.report)
  const [saved, setSaved] = useState<Saved | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const known = saved?.over === still.note ? saved.note : still.note

  async function save(): Promise<Failure | null> {
    const note = draftNow(place)
    if (note === undefined) return null
    const problem = note === known ? null : await annotate([place], { note })
    setFailure(problem)
    if (problem) return problem
    setSaved({ over: still.note, note })
    // Somebody may have typed on meanwhile.
    if (draftNow(place) === note) setDraft(place, null)
    return null
  }

  const onLeave = useEffectEvent(async () => {
    const problem = await save()
    if (problem) report(problem)
  })
  useEffect(() => () => void onLeave(), [])

  function change(note: string) {
    setDraft(place, note)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save()
  }

  return (
    <Textarea
      size="xs"
      label={words().viewer.note}
      rows={3}
      data-field="note"
      resize="vertical"
      maxLength={longestNote}
      value={draft ?? known}
      error={failure && failureText(failure)}
      description={
        <span aria-live="polite">{stateWords(draft !== undefined, saved !== null)}</span>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={onKeyDown}
    />
  )
}

/** What is saved, until the still's own news have come. */
interface Saved {
  /** The note before. */
  readonly over: string
  readonly note: string
}

function stateWords(isDraft: boolean, isSaved: boolean): string {
  if (isDraft) return words().viewer.unsaved
  return isSaved ? words().viewer.saved : '\u00a0'
}
