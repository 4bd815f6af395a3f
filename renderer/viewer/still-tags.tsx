import { useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { tagsChange } from '../still-actions/tags.ts'
import { TagsField } from '../still-actions/tags-field.tsx'
import { useStillActions } from '../still-actions/use-still-actions.ts'

/** A still's tags; each change is saved at once. */
export function StillTags({ still }: { readonly still: StillView }) {
  const { annotate } = useStillActions()
  const [problem, setProblem] = useState<{ readonly place: number; readonly words: string } | null>(
    null,
  )

  async function change(tags: readonly string[]) {
    const asked = tagsChange(still.tags, tags)
    const failure = asked && (await annotate([still.place], asked))
    const words = failure && [failure.message, failure.action].filter(Boolean).join(' ')
    setProblem(words ? { place: still.place, words } : null)
  }

  return (
    <TagsField
      label="Tags"
      tags={still.tags}
      error={problem?.place === still.place ? problem.words : null}
      onChange={(tags) => void change(tags)}
    />
  )
}
