import { loadLater } from '../ui/load-later.tsx'
import type { Menu } from './use-grid-actions.ts'

const StillMenu = loadLater(async () => (await import('../still-actions/still-menu.tsx')).StillMenu)

interface Props {
  readonly menu: Menu | null
  readonly onClose: () => void
  /** Shows two stills side by side. */
  readonly onCompare: (left: number, right: number) => void
}

/** What can be done with one or several stills, where it was asked for. */
export function GalleryMenu({ menu, onClose, onCompare }: Props) {
  return (
    <>
      {menu && (
        <StillMenu
          places={menu.places}
          opened
          position={menu.position}
          onClose={onClose}
          onCompare={onCompare}
        />
      )}
    </>
  )
}
