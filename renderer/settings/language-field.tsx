import { NativeSelect } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useApp, useStores } from '../stores/stores-context.tsx'
import type { Preferences } from '../types.ts'
import { words } from '../ui/words.ts'

type LanguageChoice = Preferences['language']

/** Each in its own language, so that whoever reads no other finds it. */
const names: Readonly<Record<Exclude<LanguageChoice, 'auto'>, string>> = {
  en: 'English',
  de: 'Deutsch',
}

/** What the window speaks. Another language draws the window anew, so the field takes back the focus. */
export function LanguageField() {
  const language = useApp((app) => app.preferences.language)
  const change = useApp((app) => app.change)
  const { settings } = useStores()
  const field = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (settings.getState().takeLanguageFocus()) field.current?.focus()
  }, [settings])

  function choose(choice: LanguageChoice) {
    settings.getState().keepLanguageFocus()
    void change({ language: choice })
  }

  return (
    <NativeSelect
      ref={field}
      label={words().settings.appearance.language}
      description={words().settings.appearance.languageHint}
      maw={340}
      data={[
        { value: 'auto', label: words().settings.appearance.asSystem },
        ...Object.entries(names).map(([value, label]) => ({ value, label })),
      ]}
      value={language}
      onChange={({ currentTarget }) => choose(currentTarget.value as LanguageChoice)}
    />
  )
}
