import { useState } from 'react'
import type { StillView } from '../../preload/contract.ts'
import { tagsChange } from '../still-actions/tags.ts'
import { TagsField } from '../still-actions/tags-field.tsx'
import { useStillActions } from '../still-actions/use-still-actions.ts'
import { failureText } from '../ui/failure-text.ts'
import { words } from '../ui/words.ts'

/** A still's tags; each change is saved at once. */
export function StillTags({ still }: { readonly still: StillView }) {
  const { annotate } = useStillActions()
  const [problem, setProblem] = useState<{ readonly place: number; readonly text: string } | null>(
    null,
  )

  async function change(tags: readonly string[]) {
    const asked = tagsChange(still.tags, tags)
    const failure = asked && (await annotate([still.place], asked))
    const text = failure && failureText(failure)
    setProblem(text ? { place: still.place, text } : null)
  }

  return (
    <TagsField
      label={words().viewer.tags}
      tags={still.tags}
      error={problem?.place === still.place ? problem.text : null}
      onChange={(tags) => void change(tags)}
    />
  )
}
