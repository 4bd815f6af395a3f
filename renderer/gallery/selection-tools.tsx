import { ActionIcon, Button, Group } from '@mantine/core'
import { ChevronDown, Star, Trash2, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { usePicks, useStores } from '../stores/stores-context.tsx'
import { words } from '../ui/words.ts'
import { useGalleryActions } from './use-gallery-actions.ts'
import type { Menu } from './use-grid-actions.ts'

/** What can be done with the selected stills. */
export function SelectionTools({ onMenu }: { readonly onMenu: (menu: Menu) => void }) {
  const { picks } = useStores()
  const actions = useGalleryActions()
  const isAny = usePicks((state) => state.selected.size > 0)
  if (!isAny) return null
  const targets = () => actions.targetsOf(null)

  function openMenu({ currentTarget }: MouseEvent<HTMLElement>) {
    const { left, bottom } = currentTarget.getBoundingClientRect()
    onMenu({ places: targets(), position: { x: left, y: bottom } })
  }

  const { selection: texts, withKey } = words().gallery
  const { names } = words().keys
  return (
    <Group gap="xs" role="group" aria-label={texts.title}>
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<ChevronDown size={14} />}
        aria-haspopup="menu"
        onClick={openMenu}
      >
        {texts.actions}
      </Button>
      <ActionIcon
        aria-label={texts.favourite}
        title={withKey(texts.favourite, 'F')}
        onClick={() => void actions.toggleFavourite(targets())}
      >
        <Star size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={texts.trash}
        title={withKey(texts.trash, names.Delete)}
        onClick={() => void actions.trash(targets())}
      >
        <Trash2 size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label={texts.clear}
        title={texts.clearWithKey}
        onClick={() => picks.getState().clear()}
      >
        <X size={16} />
      </ActionIcon>
    </Group>
  )
}
