import { NativeSelect } from '@mantine/core'
import type { Theme } from '../../../preload/contract.ts'
import { useApp } from '../../stores/stores-context.tsx'
import { words } from '../../ui/words.ts'
import { LanguageField } from '../language-field.tsx'
import { PreferenceBox } from '../preference-box.tsx'

const themes: readonly Theme[] = ['auto', 'light', 'dark']

/** How the window looks and which language it speaks. */
export function AppearanceSection() {
  return (
    <>
      <LanguageField />
      <ThemeField />
      <PreferenceBox
        name="useAccent"
        label={words().settings.appearance.accent}
        hint={words().settings.appearance.accentHint}
      />
    </>
  )
}

function ThemeField() {
  const theme = useApp((app) => app.preferences.theme)
  const change = useApp((app) => app.change)
  return (
    <NativeSelect
      label={words().frame.theme}
      maw={340}
      data={themes.map((value) => ({ value, label: words().frame.themes[value] }))}
      value={theme}
      onChange={({ currentTarget }) => void change({ theme: currentTarget.value as Theme })}
    />
  )
}
