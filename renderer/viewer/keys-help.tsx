import { Kbd, Popover } from '@mantine/core'
import { Keyboard } from 'lucide-react'
import { Fragment } from 'react'
import { rowOf, stillActions } from '../still-actions/actions.ts'
import { useApp } from '../stores/stores-context.tsx'
import type { Shortcut } from '../ui/shortcut.ts'
import { shortcutWords } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'
import { commandLabel, commandRow, commands } from './commands.ts'
import classes from './keys-help.module.css'
import { ToolButton } from './tool-button.tsx'

interface Props {
  readonly opened: boolean
  readonly onToggle: () => void
}

interface Line {
  readonly label: string
  readonly shortcuts: readonly Shortcut[]
}

const one = { count: 1, isFavourite: false, hasRequest: true, canCompare: false }

function lines(): readonly Line[] {
  const own = commands.map((command) => ({ ...commandRow(command), label: commandLabel(command) }))
  const others = stillActions.flatMap((action) => {
    const { label, shortcut } = rowOf(action)
    return shortcut ? [{ label: label(one), shortcuts: [shortcut] }] : []
  })
  return [...own, ...others]
}

/** All keys of the viewer. */
export function KeysHelp({ opened, onToggle }: Props) {
  const isMac = useApp((app) => app.platform === 'darwin')
  return (
    <Popover
      opened={opened}
      onChange={(open) => {
        if (!open) onToggle()
      }}
      // The viewer's own Escape closes it.
      closeOnEscape={false}
      position="bottom-end"
      withinPortal={false}
      shadow="md"
    >
      <Popover.Target>
        <ToolButton command="keys" icon={Keyboard} pressed={opened} onClick={onToggle} />
      </Popover.Target>
      <Popover.Dropdown
        className={classes.dropdown ?? ''}
        aria-label={words().viewer.commands.keys}
      >
        <dl className={classes.list}>
          {lines().map(({ label, shortcuts }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>
                {shortcuts.map((shortcut) => (
                  <Kbd key={shortcut.key} size="xs">
                    {shortcutWords(shortcut, isMac)}
                  </Kbd>
                ))}
              </dd>
            </Fragment>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
