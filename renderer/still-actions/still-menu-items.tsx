import { Menu } from '@mantine/core'
import { Code } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Fragment, useRef } from 'react'
import { useApp } from '../stores/stores-context.tsx'
import { MenuKey } from '../ui/menu-at.tsx'
import { shortcutWords } from '../ui/shortcut.ts'
import { words } from '../ui/words.ts'
import { actionIcons } from './action-icons.ts'
import type { Language, Section, StillAction, Target } from './actions.ts'
import { actionsFor, languageNames, languages, rowOf, sections } from './actions.ts'
import { useTarget } from './use-target.ts'

interface Props {
  readonly places: readonly number[]
  readonly canCompare: boolean
  /** True where the viewer's keys do the same. */
  readonly withKeys: boolean
  /** Left out: those that have a button beside the menu. */
  readonly without?: readonly StillAction[]
  readonly onAction: (action: StillAction) => void
  readonly onLanguage: (place: number, language: Language) => void
}

/** The items of a menu about stills, in groups. */
export function StillMenuItems({ places, canCompare, without = [], ...props }: Props) {
  const target = useTarget(places, canCompare)
  const [first] = places
  const groups = sections
    .map((section) => ({ section, actions: offered(target, section, without) }))
    .filter(({ actions }) => actions.length > 0)
  return groups.map(({ section, actions }, index) => (
    <Fragment key={section}>
      {index > 0 && <Menu.Divider />}
      {actions.map((action) => (
        <ActionItem key={action} action={action} target={target} {...props} />
      ))}
      {section === 'copy' && target.hasRequest && first !== undefined && (
        <LanguageItems onLanguage={(language) => props.onLanguage(first, language)} />
      )}
    </Fragment>
  ))
}

function offered(target: Target, section: Section, without: readonly StillAction[]) {
  return actionsFor(target, section).filter((action) => !without.includes(action))
}

interface ItemProps extends Pick<Props, 'withKeys' | 'onAction'> {
  readonly action: StillAction
  readonly target: Target
}

function ActionItem({ action, target, withKeys, onAction }: ItemProps) {
  const isMac = useApp((app) => app.platform === 'darwin')
  const Icon = actionIcons[action]
  const { label, shortcut, isEverywhere } = rowOf(action)
  const isToldWithKey = shortcut !== undefined && (withKeys || isEverywhere === true)
  return (
    <Menu.Item
      leftSection={<Icon size={14} aria-hidden />}
      rightSection={isToldWithKey && <MenuKey>{shortcutWords(shortcut, isMac)}</MenuKey>}
      onClick={() => onAction(action)}
    >
      {label(target)}
    </Menu.Item>
  )
}

/** The request that made a still, with a placeholder for the token. */
function LanguageItems({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const opener = useRef<HTMLButtonElement>(null)
  // Before Mantine closes the items: the focus would go with them, to nothing.
  const focusOpener = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') opener.current?.focus()
  }
  return (
    // Not cut off where the menu scrolls.
    <Menu.Sub floatingStrategy="fixed">
      <Menu.Sub.Target>
        <Menu.Sub.Item ref={opener} leftSection={<Code size={14} aria-hidden />}>
          {words().stillActions.labels.copyAs}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => onLanguage(language)} onKeyDown={focusOpener}>
            {languageNames[language]}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
