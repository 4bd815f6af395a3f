import { Button, Text } from '@mantine/core'
import { useId, useState } from 'react'
import type { Draft } from '../../capture/draft.ts'
import { emptyDraft, readDraft } from '../../capture/draft.ts'
import { draftOf, isSameOptions } from '../../capture/draft-of-options.ts'
import { OptionsFields } from '../../capture/options-fields.tsx'
import { Section } from '../../library/section.tsx'
import { useApp } from '../../stores/stores-context.tsx'
import { words } from '../../ui/words.ts'
import classes from '../settings-page.module.css'

/** What the form of a project begins with that was never captured. */
export function OptionsSection() {
  const { draft, hasProblem, change } = useDefaultOptions()
  const titleId = useId()
  const texts = words().settings.options
  return (
    <Section title={texts.title}>
      <Text size="xs" c="dimmed">
        {texts.hint}
      </Text>
      <div className={classes.options}>
        <span id={titleId} hidden>
          {texts.title}
        </span>
        <OptionsFields titleId={titleId} draft={draft} onChange={change} isLasting />
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => change(emptyDraft)}>
          {texts.reset}
        </Button>
        <Text size="xs" c="dimmed" role="status">
          {hasProblem && texts.unsaved}
        </Text>
      </div>
    </Section>
  )
}

/** Kept as they are changed, but only what a capture could be ordered with. */
function useDefaultOptions() {
  const kept = useApp((app) => app.preferences.defaultOptions)
  const limits = useApp((app) => app.sizeLimits)
  const save = useApp((app) => app.change)
  const [draft, setDraft] = useState<Draft>(() => draftOf(kept))
  const hasProblem = isUnfit(draft)

  function isUnfit(asked: Draft): boolean {
    return Object.keys(readDraft(asked, limits).problems).length > 0
  }

  function change(part: Partial<Draft>) {
    const next = { ...draft, ...part }
    setDraft(next)
    const { options } = readDraft(next, limits)
    if (!isUnfit(next) && !isSameOptions(options, kept)) void save({ defaultOptions: options })
  }

  return { draft, hasProblem, change }
}
