import { lazy, Suspense } from 'react'
import type { Menu } from './use-grid-actions.ts'

const StillMenu = lazy(async () => ({
  default: (await import('../still-actions/still-menu.tsx')).StillMenu,
}))

interface Props {
  readonly menu: Menu | null
  readonly onClose: () => void
}

/** What can be done with one or several stills, where it was asked for. */
export function GalleryMenu({ menu, onClose }: Props) {
  return (
    <Suspense>
      {menu && <StillMenu places={menu.places} opened position={menu.position} onClose={onClose} />}
    </Suspense>
  )
}
