import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useApp } from '../stores/stores-context.tsx'
import { shortcutWords } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'
import { actionIcons } from './action-icons.ts'
import type { Language, StillAction, Target } from './actions.ts'
import { rowOf } from './actions.ts'
import classes from './still-menu.module.css'
import { StillMenuItems } from './still-menu-items.tsx'
import { useTarget } from './use-target.ts'

interface Props {
  readonly places: readonly number[]
  readonly onAction: (action: StillAction) => void
  readonly onLanguage: (place: number, language: Language) => void
}

/** Those that have a button; the others are in the menu beside them. */
const buttons = ['favourite', 'show', 'saveAs', 'trash'] as const satisfies readonly StillAction[]

/** What can be done with stills, as buttons of a toolbar. */
export function StillTools({ places, onAction, onLanguage }: Props) {
  const target = useTarget(places, false)
  return (
    <>
      {buttons
        .filter((action) => rowOf(action).fits(target))
        .map((action) => (
          <Tool key={action} action={action} target={target} onAction={onAction} />
        ))}
      <Menu position="bottom-end" width={232}>
        <Menu.Target>
          <ActionIcon
            size="md"
            aria-label={words().stillActions.more}
            title={words().stillActions.more}
          >
            <Ellipsis size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <StillMenuItems
            places={places}
            canCompare={false}
            withKeys
            without={buttons}
            onAction={onAction}
            onLanguage={onLanguage}
          />
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

interface ToolProps extends Pick<Props, 'onAction'> {
  readonly action: (typeof buttons)[number]
  readonly target: Target
}

function Tool({ action, target, onAction }: ToolProps) {
  const isMac = useApp((app) => app.platform === 'darwin')
  const Icon = actionIcons[action]
  const { label, shortcut } = rowOf(action)
  const isStar = action === 'favourite'
  // Its state is told by `aria-pressed`, so its name stays.
  const name = label(isStar ? { ...target, isFavourite: false } : target)
  return (
    <ActionIcon
      size="md"
      className={isStar ? (classes.star ?? '') : ''}
      aria-label={name}
      title={shortcut ? `${label(target)} (${shortcutWords(shortcut, isMac)})` : label(target)}
      aria-pressed={isStar ? target.isFavourite : undefined}
      onClick={() => onAction(action)}
    >
      <Icon size={16} aria-hidden fill={isStar && target.isFavourite ? 'currentColor' : 'none'} />
    </ActionIcon>
  )
}
