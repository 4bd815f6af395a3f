import { ActionIcon, Button, Group } from '@mantine/core'
import { ChevronDown, Star, Trash2, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import { usePicks, useStores } from '../stores/stores-context.tsx'
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

  return (
    <Group gap="xs" role="group" aria-label="Selected stills">
      <Button
        variant="default"
        size="compact-sm"
        rightSection={<ChevronDown size={14} />}
        aria-haspopup="menu"
        onClick={openMenu}
      >
        Actions
      </Button>
      <ActionIcon
        aria-label="Favourite"
        title="Favourite (F)"
        onClick={() => void actions.toggleFavourite(targets())}
      >
        <Star size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label="Move to trash"
        title="Move to trash (Delete)"
        onClick={() => void actions.trash(targets())}
      >
        <Trash2 size={16} />
      </ActionIcon>
      <ActionIcon
        aria-label="Clear the selection"
        title="Clear the selection (Escape)"
        onClick={() => picks.getState().clear()}
      >
        <X size={16} />
      </ActionIcon>
    </Group>
  )
}
