import { Kbd, Text } from '@mantine/core'
import { Fragment, useId } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { shortcutWords } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'
import { keySections } from './key-sections.ts'
import type { KeyLine, LocalKeys } from './local-keys.ts'
import classes from './shortcuts-dialog.module.css'

interface Props {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Every key of the window, made from the tables that bind them. */
export function ShortcutsDialog({ opened, onClose }: Props) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={words().commands.titles.openShortcuts}
      size="min(960px, 100%)"
    >
      <Text size="xs" c="dimmed" mb="sm">
        {words().commands.whereNobodyTypes}
      </Text>
      <div className={classes.sections}>
        {keySections().map((section) => (
          <Section key={section.title} {...section} />
        ))}
      </div>
    </Dialog>
  )
}

function Section({ title, lines }: LocalKeys) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={classes.section}>
      <h3 id={heading}>{title}</h3>
      <dl>
        {lines.map((line) => (
          <Line key={line.title} {...line} />
        ))}
      </dl>
    </section>
  )
}

function Line({ title, shortcuts }: KeyLine) {
  const isMac = useApp((app) => app.platform === 'darwin')
  const names = shortcuts.map((shortcut) => shortcutWords(shortcut, isMac))
  return (
    <Fragment>
      <dt>{title}</dt>
      <dd>
        {names.map((name) => (
          <Kbd key={name} size="xs">
            {name}
          </Kbd>
        ))}
      </dd>
    </Fragment>
  )
}
