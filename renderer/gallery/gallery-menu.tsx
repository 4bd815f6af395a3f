import { lazy, Suspense } from 'react'
import type { Menu } from './use-grid-actions.ts'

const StillMenu = lazy(async () => ({
  default: (await import('../still-actions/still-menu.tsx')).StillMenu,
}))

interface Props {
  readonly menu: Menu | null
  readonly onClose: () => void
  /** Shows two stills side by side. */
  readonly onCompare: (left: number, right: number) => void
}

/** What can be done with one or several stills, where it was asked for. */
export function GalleryMenu({ menu, onClose, onCompare }: Props) {
  return (
    <Suspense>
      {menu && (
        <StillMenu
          places={menu.places}
          opened
          position={menu.position}
          onClose={onClose}
          onCompare={onCompare}
        />
      )}
    </Suspense>
  )
}
