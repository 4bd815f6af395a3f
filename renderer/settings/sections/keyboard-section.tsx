import { Button, NativeSelect, Text } from '@mantine/core'
import { Section } from '../../library/section.tsx'
import { useApp, useStores } from '../../stores/stores-context.tsx'
import type { Preferences } from '../../types.ts'
import { words } from '../../ui/words.ts'
import classes from '../settings-page.module.css'
import { ShortcutField } from '../shortcut-field.tsx'

type Target = Preferences['globalShortcut']['target']

const targets: readonly Target[] = ['selected', 'favourites']

/** The key that works everywhere, and the way to all others. */
export function KeyboardSection() {
  const { commands } = useStores()
  const { keyboard } = words().settings
  return (
    <>
      <Section title={keyboard.anywhere}>
        <Text c="dimmed">{keyboard.anywhereHint}</Text>
        <ShortcutField />
        <TargetField />
      </Section>
      <Section title={keyboard.inWindow}>
        <Text c="dimmed">{keyboard.inWindowHint}</Text>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => commands.getState().open('shortcuts')}>
            {keyboard.showAll}
          </Button>
        </div>
      </Section>
    </>
  )
}

function TargetField() {
  const shortcut = useApp((app) => app.preferences.globalShortcut)
  const change = useApp((app) => app.change)
  const { keyboard } = words().settings
  return (
    <NativeSelect
      label={keyboard.target}
      maw={340}
      data={targets.map((value) => ({ value, label: keyboard.targets[value] }))}
      value={shortcut.target}
      onChange={({ currentTarget }) =>
        void change({ globalShortcut: { ...shortcut, target: currentTarget.value as Target } })
      }
    />
  )
}
